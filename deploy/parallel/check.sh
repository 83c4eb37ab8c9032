#!/bin/sh
# Checks a folder in parts with GNU parallel and joins them: check.sh FOLDER RESULTS PARTS [OPTIONS OF check]…
# HOSTS names a file with a host a line (see --sshloginfile of parallel); without it, this machine does all. The hosts see FOLDER, RESULTS
# and this folder under the same names, as on a network share, and have Node 20. JOBS is how many parts a host checks at once: one for
# each core by default. Started again, it goes on with what is not whole. Ends as merge does.
set -u
if [ $# -lt 3 ]; then
  echo "usage: check.sh FOLDER RESULTS PARTS [OPTIONS OF check]..." >&2
  exit 2
fi
here=$(cd "$(dirname "$0")/.." && pwd)
folder=$(cd "$1" && pwd) || exit 2
mkdir -p "$2" || exit 2
results=$(cd "$2" && pwd)
parts=$3
shift 3
# Words with spaces go through a shell on each host.
seq "$parts" | parallel --quote ${HOSTS:+--sshloginfile "$HOSTS"} ${JOBS:+--jobs "$JOBS"} --env JIXIAO --retries 3 \
  --joblog "$results/parallel.log" "$here/part.sh" {} "$parts" "$folder" "$results" "$@" || exit
"$here/merge.sh" "$results"
