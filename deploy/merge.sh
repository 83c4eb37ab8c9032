#!/bin/sh
# Joins the parts that part.sh has left: merge.sh RESULTS [OPTIONS OF merge]… Without options it writes RESULTS/findings.xlsx and
# RESULTS/findings.html. Ends as merge does: parts that are missing are named, with status 2.
set -u
if [ $# -lt 1 ]; then
  echo "usage: merge.sh RESULTS [OPTIONS OF merge]..." >&2
  exit 2
fi
cd "$1" || exit 2
shift
program=${JIXIAO:-jixiao}
run() {
  case $program in
  *.mjs) node "$program" merge ./*-of-*.jsonl "$@" ;;
  *) "$program" merge ./*-of-*.jsonl "$@" ;;
  esac
}
if [ $# -gt 0 ]; then
  run "$@"
  exit
fi
# Status 1 says that errors were found.
run --format xlsx --out findings.xlsx
first=$?
run --format html --out findings.html
second=$?
[ "$first" -gt "$second" ] && exit "$first"
exit "$second"
