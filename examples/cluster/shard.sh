#!/bin/sh
# shard.sh CONF K - make part K of the schools. The same again makes only what is missing or has changed.
#
# Ends with 0 if the part is made, with or without schools that have errors: they are in the tables of the whole. Where
# Slurm runs it, it uses the processors that the task has; else all of the machine.
set -eu
# shellcheck source=run.conf
. "$(realpath "$1")"
status=0
# shellcheck disable=SC2086 # options are several words
"$waymark" run "$audit" "$evidence" -o "$work/$2" --shard "$2/$shards" --date "$date" --quiet \
	${SLURM_CPUS_PER_TASK:+--jobs "$SLURM_CPUS_PER_TASK"} $options || status=$?
[ "$status" -le 1 ] || exit "$status"
