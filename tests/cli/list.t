#!/bin/sh
# list.t - list and lint find audits on the audit path and show what is wrong with one.
. "$(dirname "$0")/lib.sh"

mkdir mine
cp "$top/tests/audits/small.lua" mine/small.lua
cp "$top/tests/audits/small.lua" mine/hackney_wellbeing.lua
echo 'return {' >broken.lua
sed 's/api = 1/api = 1, colour = "red"/' mine/small.lua >extra.lua

ok "list" status 0 list
ok "... shows the audit that comes with the program" grep -q '^hackney_wellbeing  *1\.1  *Wellbeing audit: 9 areas, 135 descriptors$' stdout
ok "... below a heading for its kind" grep -qx 'Areas and their levels (kind rubric)' stdout
ok "... with the people it is for" grep -q '^ *for school leaders, governors' stdout
ok "... and says what is about single pupils" grep -q '^peap .*; restricted$' stdout
ok "... once for each audit there is" sh -c '(cd "$1/audits/lua" && find . -name "*.lua" -not -path "*/tests/*" -not -path "*/meta/*") |
	sed "s/.*\///; s/\.lua$//" | sort >all; grep -o "^[a-z_0-9]*  *[0-9]" stdout | sed "s/ .*//" | sort | cmp - all' _ "$top"
ok "... and nothing on standard error" test ! -s stderr

WAYMARK_PATH=mine
export WAYMARK_PATH
ok "list with a path of one's own" status 0 list
ok "... shows its audits too" grep -q '^small ' stdout
ok "... and one of each name: the one a run would take" test "$(grep -c '^hackney_wellbeing ' stdout)" = 1
ok "... which is the program's" grep -q '^hackney_wellbeing .*135 descriptors' stdout
ok "an audit of one's own is found by its name" status 0 lint small
WAYMARK_PATH=mine:nowhere
ok "a folder of the path that is not there" status 1 list
ok "... is named" warns "nowhere:1:1: error: the folder of audits cannot be read [AUD001]"
cp broken.lua mine/
WAYMARK_PATH=mine
ok "a broken audit on the path" status 1 list
ok "... is named with its line" grep -q '^broken.lua:2:.*\[AUD002\]' stderr
ok "... and the others are listed" grep -q '^small ' stdout
unset WAYMARK_PATH

ok "lint of a sound audit" status 0 lint "$audit_file"
ok "... says what it holds" says "9 areas, 45 strands, 135 descriptors"
ok "lint --quiet says nothing" status 0 lint --quiet "$audit_file"
ok "... at all" test ! -s stdout
ok "lint by name" status 0 lint $audit
ok "lint of a file that is not Lua" status 1 lint broken.lua
ok "... names the line" grep -q '^broken.lua:2:.*error: .*\[AUD002\]' stderr
ok "lint of an unknown field" status 1 lint extra.lua
ok "... names it with its line" grep -q '^extra.lua:[0-9]*:1: error: .*colour.*\[AUD007\]' stderr
ok "lint of a file that is not there" status 3 lint nowhere.lua
ok "... says so" warns "[AUD001]"
ok "lint of a folder" status 3 lint mine/
mkfifo pipe.lua
ok "lint of a pipe that nobody writes to" sh -c "timeout 60 '$waymark' lint pipe.lua; test \$? -eq 3"
ok "lint of a name with a slip" status 3 lint hackney_welbeing
ok "... names the nearest" warns "did you mean 'hackney_wellbeing'?"
ok "an endless audit" sh -c 'echo "while true do end" >endless.lua'
ok "... ends" status 1 lint endless.lua
ok "... with its limit" warns "[AUD004]"
ok "a pattern that never ends" sh -c 'echo "return (\"a\"):rep(40):find((\"a?\"):rep(40) .. (\"a\"):rep(40))" >pattern.lua'
ok "... ends too" status 1 lint pattern.lua
ok "... with its limit" warns "[AUD004]"

finish
