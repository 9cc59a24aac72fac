#!/usr/bin/env node
import { onProgramNode } from './installation.mjs'

await onProgramNode(async () => {
  const { main } = await import('../src/cli.ts')
  await main(process.argv.slice(2))
})
