#!/usr/bin/env bash
# Runs the Asterisk that bin/install-asterisk.sh unpacked into DIR, with its own loader and libraries.
#
#   bin/run-asterisk.sh DIR [what asterisk is given, as -f -C FOLDER/asterisk.conf]
set -euo pipefail
dir=$(cd "${1:?usage: bin/run-asterisk.sh DIR ...}" && pwd)
shift
loader=$(find "$dir"/usr/lib* -maxdepth 2 -name 'ld-linux*.so*' | sort | head -n 1)
libraries=$(find "$dir"/usr/lib -maxdepth 1 -name '*-linux-gnu*' -type d | paste -sd :)
exec "$loader" --library-path "$libraries" "$dir/usr/sbin/asterisk" "$@"
