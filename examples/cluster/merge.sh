#!/bin/sh
# merge.sh CONF - join the parts, once all of them are made: what one run of all schools would have made.
#
# Ends with 1 if some school has errors, as a run does.
set -eu
# shellcheck source=run.conf
. "$(realpath "$1")"
for part in $(seq "$shards"); do
	set -- "$@" "$work/$part"
done
shift
exec "$waymark" merge "$@" -o "$out"
