#!/bin/sh
# Checks one part of a folder of workbooks: part.sh PART PARTS FOLDER RESULTS [OPTIONS OF check]…
# RESULTS/PART-of-PARTS.jsonl is there once the part is whole; a part that was cut is taken up where it was. Ends with 0 where it is whole,
# also where errors were found or files could not be read, which is part of the answer. JIXIAO names the program, the one on the PATH by
# default; a name that ends in .mjs is run by node.
set -u
if [ $# -lt 4 ]; then
  echo "usage: part.sh PART PARTS FOLDER RESULTS [OPTIONS OF check]..." >&2
  exit 2
fi
part=$1 parts=$2 folder=$3 results=$4
shift 4
mkdir -p "$results" || exit 2
out=$(cd "$results" && pwd)/$part-of-$parts.jsonl
cd "$folder" || exit 2
program=${JIXIAO:-jixiao}
case $program in
*.mjs) set -- node "$program" check . --format jsonl --shard "$part/$parts" --resume --quiet --out "$out" "$@" ;;
*) set -- "$program" check . --format jsonl --shard "$part/$parts" --resume --quiet --out "$out" "$@" ;;
esac
"$@"
status=$?
# 0, 1 and 2 are answers; anything else, such as 137 for want of memory, is a run that was cut.
[ "$status" -le 2 ] && [ -f "$out" ] && [ ! -f "$out.part" ] && exit 0
echo "part $part of $parts is not whole (status $status)" >&2
[ "$status" -eq 0 ] && exit 1
exit "$status"
