#!/bin/sh
# slurm.sh CONF [K...] - submit all parts as an array of jobs, or only parts K, and the merge to follow.
#
# If a part fails or is killed, the merge is cancelled; then 'slurm.sh CONF K' submits that part again and the merge after it.
set -eu
conf=$(realpath "$1")
shift
# shellcheck source=run.conf
. "$conf"
cd "$(dirname "$0")"
mkdir -p "$work"
parts=$(IFS=, && echo "${*:-1-$shards}")
array=$(sbatch --parsable --array="$parts" --output="$work/part-%a.log" shards.sbatch "$conf")
merge=$(sbatch --parsable --dependency="afterok:$array" --kill-on-invalid-dep=yes --output="$work/merge.log" merge.sbatch "$conf")
echo "parts: job $array; merge: job $merge"
