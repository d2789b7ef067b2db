#!/bin/sh
# author.t - what a writer of audits has: new, lint, show, schema, form, test.
. "$(dirname "$0")/lib.sh"
audit_file=$top/audits/lua/$audit.lua

# ---- new ----

ok "new writes a file of the audit's name" status 0 new fresh
ok "... and says what to do next" says "'waymark lint fresh.lua' lists what is still to write"
ok "... with the id that was asked for" grep -q '^  id = "fresh",$' fresh.lua
ok "... whose placeholders lint lists" status 1 lint fresh.lua
ok "... all of them as warnings" sh -c "grep -c 'warning: .* is a placeholder \[AUD018\]' stderr | grep -qx 24"
ok "... and nothing else" not grep -q 'error:' stderr
sed 's/TODO/Something/g; s/todo/some/g' fresh.lua >filled.lua
cksum fresh.lua >before
ok "new never overwrites" status 3 new fresh
ok "... and says so" warns "'fresh.lua' is there already"
ok "... nor by -o" status 3 new other -o fresh.lua
ok "... the file is as it was" sh -c "cksum fresh.lua | cmp - before"
ok "-o names the file" status 0 new other --kind rubric -o elsewhere.lua
ok "... which then is there" test -s elsewhere.lua
ok "a name must be an id" status 2 new "Reading culture"
ok "... and what one is made of is said" warns "use a-z, 0-9 and '_'"
ok "a kind with a slip" status 2 new x --kind rubrik
ok "... is told the nearest" warns "did you mean 'rubric'?"
ok "a kind that there is not" status 2 new x --kind zzzzzzzz
ok "... is told what there is" warns "there is rubric"
ok "a folder that is not there" status 3 new x -o nowhere/x.lua
ok "... is an error with its reason" warns "No such file"
ok "a skeleton filled in is sound" status 0 lint filled.lua

# ---- show ----

ok "show prints an audit" status 0 show $audit
ok "... its title and version" says "version 1.0 [$audit]"
ok "... its levels" grep -q '^  3  Advanced: ' stdout
ok "... its rules in plain English" says "Levels are steps on a ladder"
ok "... and each item with its id" grep -q '^    4\.1 .*\[voice\.[a-z_]*\]' stdout
ok "... on lines that a page holds" sh -c "! grep -q '.\{81\}' stdout"
ok "... of the weighted model the points" sh -c "'$waymark' show '$top/tests/audits/weighted.lua' | grep -q 'earns points'"
ok "a pipe that closes early is no disaster" sh -c "'$waymark' show $audit | head -n 1 | grep -q audit"
ok "show of an audit with a mistake" status 3 show broken_not_there
ok "... says why" warns "[AUD001]"

finish
