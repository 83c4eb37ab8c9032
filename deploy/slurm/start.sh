#!/bin/sh
# Starts the check of a folder on a cluster with Slurm, and what joins its parts: start.sh FOLDER RESULTS PARTS [OPTIONS OF check]…
# The nodes see FOLDER, RESULTS, this folder and JIXIAO under the same names. The parts are joined also where one of them failed: it is
# named then. Started again, what is whole is not checked again.
set -eu
if [ $# -lt 3 ]; then
  echo "usage: start.sh FOLDER RESULTS PARTS [OPTIONS OF check]..." >&2
  exit 2
fi
DEPLOY=$(cd "$(dirname "$0")/.." && pwd)
export DEPLOY
folder=$(cd "$1" && pwd)
mkdir -p "$2"
results=$(cd "$2" && pwd)
parts=$3
shift 3
job=$(sbatch --parsable --array="1-$parts" --output="$results/%A_%a.log" "$DEPLOY/slurm/check.sbatch" "$folder" "$results" "$@")
sbatch --job-name=jixiao-merge --dependency="afterany:$job" --output="$results/merge.log" --wrap "'$DEPLOY/merge.sh' '$results'"
