#!/bin/sh
# cluster.t - the scripts of examples/cluster: make, GNU parallel, and a Slurm of this machine alone. Each gives what one run gives.
. "$(dirname "$0")/lib.sh"

scripts=$top/examples/cluster
parts=
merge=
date=2026-11-06

# conf NAME [PROGRAM]: a configuration whose folders are NAME's own
conf() {
	mkdir -p "$1"
	cat >"$1/run.conf" <<-END
		audit=hackney_wellbeing
		evidence='$out/evidence'
		shards=3
		work='$out/$1/parts'
		out='$out/$1/out'
		date=$date
		options='--edition report --edition comparison'
		waymark='${2:-$waymark}'
	END
}
# ends N COMMAND...: ends with N
ends() {
	expected=$1
	shift
	"$@"
	ended=$?
	[ $ended -eq "$expected" ] || { echo "ended with $ended"; return 1; }
}
# What it is joined to has the bytes of one run of all schools.
same() {
	diff -r whole "$1/out"
}

mkdir evidence
cp "$top/examples/hackney_wellbeing"/*.csv evidence/
sed -i '2s/^\([^,]*,[^,]*\),[^,]*/\1,no rating/' evidence/responses.csv
ok "one run, with an error in a school" status 1 run hackney_wellbeing evidence -o whole --date $date --edition report --edition comparison -q

# ---- make ----

conf make
ok "make" ends 2 make -s -C "$scripts" CONF="$out/make/run.conf"
ok "... made every part" test -e make/parts/1 -a -e make/parts/2 -a -e make/parts/3
ok "... and the whole, with the status of a run" same make

# A part that is killed half-way: the program kills itself once, when part 2 has made a school.
cat >once <<END
#!/bin/sh
case " \$* " in *" --shard 2/3 "*) ;; *) exec "$waymark" "\$@" ;; esac
[ ! -e "$out/struck" ] || exec "$waymark" "\$@"
"$waymark" "\$@" --jobs 1 & pid=\$!
until find "$out/killed/parts/2" -name .waymark.made 2>/dev/null | grep -q .; do
	kill -0 \$pid 2>/dev/null || break
	sleep 0.01
done
: >"$out/struck"
kill -9 \$pid
wait \$pid
exit 137
END
chmod +x once

# ---- GNU parallel ----

if command -v parallel >/dev/null; then
	conf hosts
	printf ':\n' >machines
	ok "GNU parallel" ends 1 sh "$scripts/hosts.sh" hosts/run.conf machines
	ok "... gives the same" same hosts
else
	skip "GNU parallel" "it is not installed"
fi

# ---- Slurm ----

state() {
	scontrol show job "$1" | sed -n 's/^ *JobState=\([A-Z]*\) .*/\1/p' | sort -u
}
# submit CONF [K...]: submits, and waits until the merge has come to an end.
submit() {
	sh "$scripts/slurm.sh" "$@" >submitted || return
	parts=$(sed 's/^parts: job \([0-9]*\);.*/\1/' submitted)
	merge=$(sed 's/.*merge: job //' submitted)
	for _ in $(seq 600); do
		case $(state "$merge") in COMPLETED | FAILED | CANCELLED) return 0 ;; esac
		sleep 0.2
	done
	squeue
	return 1
}
# The files that a run has made of schools for good, and when.
made() {
	find "$1" -name .waymark.made -printf '%h\n' | while read -r school; do
		stat -c '%n %i %y' "$school"/*
	done | sort
}

if "$top/tests/tools/slurm-node" start "$out/node" >node.said 2>&1; then
	trap '"$top/tests/tools/slurm-node" stop "$out/node"' EXIT
	export SLURM_CONF=$out/node/slurm.conf
	conf slurm
	ok "Slurm" submit slurm/run.conf
	ok "... did every part" test "$(state "$parts")" = COMPLETED
	ok "... and gives the same" same slurm
	ok "... what it said is beside the parts" grep -q 'of 12 schools are in' slurm/parts/merge.log

	conf killed "$out/once"
	ok "a part is killed" submit killed/run.conf
	ok "... so nothing is merged" test "$(state "$merge")" = CANCELLED -a ! -e killed/out
	ok "... the others are made" test "$(find killed/parts/1 killed/parts/3 -name shard.waymark | grep -c .)" -eq 2
	made killed/parts >before
	ok "that part is submitted again, alone" submit killed/run.conf 2
	ok "... alone" test "$(scontrol show job "$parts" | grep -o 'ArrayTaskId=.*' | grep -c .)" -eq 1
	ok "... and now the whole is made" same killed
	made killed/parts >after
	ok "... what had been made before the kill was not made again" sh -c 'grep -q /2/ before && grep -vxFf after before | { ! grep .; }'
elif [ "${SLURM:-}" = needed ]; then
	ok "Slurm: $(head -n 1 node.said)" false
else
	skip "Slurm" "$(head -n 1 node.said)"
fi

finish
