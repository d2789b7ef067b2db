#!/bin/sh
# usage.t - help, version, and what is said of mistakes on the command line.
. "$(dirname "$0")/lib.sh"

mkdir empty

ok "without a command the help is an error" status 2
ok "... on standard error" warns "Usage: waymark COMMAND"
ok "--help is no error" status 0 --help
ok "... and names an example" says "Example:"
ok "--version is the version" status 0 --version
ok "... and nothing else" grep -qxE 'waymark [0-9]+\.[0-9]+\.[0-9]+' stdout

for command in run check compare merge explain list lint show new test schema form; do
	ok "waymark --help names $command" sh -c "'$waymark' --help | grep -q '^  $command '"
	ok "$command --help" status 0 $command --help
	ok "... has a usage line" says "Usage: waymark $command"
	ok "... and an example" grep -q '^  .*waymark '$command stdout
	ok "... and says nothing on standard error" test ! -s stderr
	ok "$command -h" status 0 $command -h
	ok "$command --version" status 0 $command --version
	ok "$command with an unknown option" status 2 $command --no-such-thing
	ok "... shows where to read more" warns "Try 'waymark $command --help'"
done

ok "there is no command frobnicate" status 2 frobnicate
ok "... and it says so" warns "there is no command 'frobnicate'"
for option in --previous --shard --events; do
	ok "run has $option, which needs a value" status 2 run a b -o c $option
	ok "... and says so" warns "option '$option' needs a value"
done

ok "a mistyped command" status 2 chek
ok "... is told the nearest" warns "did you mean 'check'?"
ok "a command with a letter of another script" status 2 "$(printf '\321\201heck')"
ok "... is told which letter it is" warns "did you mean 'check'? (it has U+0441 where this has U+0063)"
ok "an option that says the opposite of one" status 2 run --places
ok "... has none proposed" sh -c "! grep -q 'did you mean' '$out/stderr'"
ok "a mistyped option" status 2 run --editon report
ok "... is told the nearest" warns "did you mean '--edition'?"
ok "a mistyped option with its value" status 2 run --editon=report
ok "... is told the nearest" warns "unknown option '--editon=report'; did you mean '--edition'?"
ok "an unknown letter" status 2 run -z
ok "... is named" warns "unknown option '-z'"
ok "a value that is missing" status 2 run --jobs
ok "... is named" warns "option '--jobs' needs a value"
ok "a letter's value that is missing" status 2 run -o
ok "... is named" warns "option '-o' needs a value"
ok "a value too many" status 2 run --strict=yes
ok "... is named" warns "option '--strict' takes no value"
ok "an option before the command" status 2 --strict run

ok "run needs operands" status 2 run
ok "... and says which" warns "needs an audit and a folder"
ok "run needs a folder" status 2 run $audit -o x
ok "run needs OUT" status 2 run $audit empty
ok "... and says so" warns "needs -o OUT"
ok "check needs operands" status 2 check $audit
ok "lint needs a file" status 2 lint
ok "lint takes one file" status 2 lint a.lua b.lua
ok "list takes none" status 2 list x
for n in 0 -1 1.5 two '' 99999 '1 '; do
	ok "--jobs '$n' is refused" status 2 run $audit empty -o x --jobs "$n"
done
for day in 2026-13-01 2026-02-30 04/11/26 tomorrow '' 2026-11-04T10:00; do
	ok "--date '$day' is refused" status 2 check $audit empty --date "$day"
done
ok "an unknown edition" status 2 run $audit empty -o x --edition reports
ok "... is told the nearest" warns "did you mean 'report'?"
ok "an edition that is not there yet" status 2 run $audit empty -o x --edition word
ok "nothing was made by any of these" test ! -e x

for epoch in abc -5 1e9 '12 ' 99999999999999; do
	SOURCE_DATE_EPOCH=$epoch
	export SOURCE_DATE_EPOCH
	ok "SOURCE_DATE_EPOCH '$epoch' is refused" status 2 check $audit empty
done
unset SOURCE_DATE_EPOCH

ok "OUT must not be the evidence" status 2 run $audit empty -o ./empty
ok "... which is said" warns "OUT is a folder of evidence, whose tables would be lost"
mkdir lastyear
echo school_id,name,phase >lastyear/schools.csv
ok "nor another folder of evidence" status 2 run $audit empty -o lastyear
ok "... which is said" warns "would be lost: 'lastyear' has a schools.csv"
for command in run check explain; do
	case $command in run) rest="-o x" ;; check) rest= ;; explain) rest="--school x" ;; esac
	ok "$command: a folder given twice is a mistake" status 2 $command $audit empty ./empty/ $rest
	ok "... which is said" warns "the folder './empty/' is given twice"
	ok "$command: an empty operand is one, too" status 2 $command "" empty $rest
	ok "... which is said" warns "needs an audit and a folder of evidence"
done
ok "an output that cannot be written is an error" sh -c "'$waymark' list >/dev/full; [ \$? -eq 3 ]"

finish
