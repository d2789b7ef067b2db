#!/bin/sh
# feedback.t - what needs all schools and is a school's own, feedback.pdf; and what a supporter backs, support-ID.pdf.
. "$(dirname "$0")/lib.sh"

hackney=$top/examples/hackney_wellbeing
cohort=$top/tests/gen/cohort.lua

# text FILE: its words, in reading order
text() {
	pdftotext "$1" - | tr '\n\f' '  ' | tr -s ' '
}

# has FILE TEXT, lacks FILE TEXT
has() {
	text "$1" | grep -qF -- "$2" || { text "$1"; return 1; }
}

lacks() {
	! text "$1" | grep -F -- "$2"
}

with_feedback() {
	(cd "$1" && ls -d -- */feedback.pdf | cut -d/ -f1 | tr '\n' ' ')
}

# ---- the example: seven primary schools, three secondary, an all-through and a special one ----

ok "a run of the example" status 0 run $audit "$hackney" -o out --date 2026-11-06
ok "... gives feedback where five schools of a phase are assessed" test "$(with_feedback out)" = "W101 W102 W103 W104 W105 W111 W112 "
ok "... says so" says "For 7 of 12 schools: feedback.pdf, since their phase has at least five assessed schools."
ok "... whom it could visit" has out/W101/feedback.pdf "Leadership and management: Candlewharf All-through School."
ok "... who may ask, unnamed" has out/W112/feedback.pdf "may ask you about Ethos and environment; your partner arranges it."
for taker in "Brindlewick" "Saltmarsh"; do
	ok "... and no taker: $taker" lacks out/W112/feedback.pdf "$taker"
done
ok "... on one page" sh -c 'for f in out/*/feedback.pdf; do pdfinfo "$f" | grep -q "^Pages: *1$" || exit 1; done'

# Each school of the example chooses three areas or four, so that no area has five primary schools with a level.
ok "... and no counts where fewer than five have a level" has out/W101/feedback.pdf "There are no counts of other schools"

# ---- a cohort that answers everything ----

lua5.4 "$cohort" "$audit_file" 30 cohort focus=no
ok "thirty schools" status 0 run $audit cohort -o all --date 2026-11-06 --edition feedback --edition comparison
ok "... have counts" has all/C00001/feedback.pdf "The counts are of the 18 primary schools that have a level, of 19 in all."

# What a document counts is what comparison.csv says, and it names nobody but its school and those it could visit.
cat >agrees.py <<'END'
import collections, csv, re, subprocess, sys

rows = list(csv.DictReader(open("all/comparison.csv", encoding="utf-8-sig", newline="")))
pairs = list(csv.DictReader(open("all/pairings.csv", encoding="utf-8-sig", newline="")))
names = {r["school_id"]: r["school"] for r in rows}
phases = {r["school_id"]: r["phase"] for r in rows}
titles = {r["section"]: r["title"] for r in rows}
levels = ["Emerging – not yet secure", "Emerging", "Established", "Advanced"]
level = {(r["school_id"], r["section"]): r["level"] for r in rows if r["level"]}
told = untold = 0
for id in [i for i in names if any(k[0] == i for k in level)]:
    mates = [i for i in names if phases[i] == phases[id]]
    if sum(any(k[0] == i for k in level) for i in mates) < 5:
        continue
    pdf = lambda *how: " ".join(subprocess.run(["pdftotext", *how, f"all/{id}/feedback.pdf", "-"], capture_output=True,
                                               text=True).stdout.split())
    flat, laid_out = pdf(), pdf("-layout")
    givers = {p["section"]: p["giver"] for p in pairs if p["taker"] == id and p["giver"]}
    for other in names:
        if other != id and other not in givers.values() and names[other] not in names[id]:
            near = [names[g] for g in givers.values()] + [names[id]]
            assert not (names[other] in flat and not any(names[other] in n for n in near)), (id, other)
    for giver in givers.values():
        assert names[giver] in flat, (id, giver)
    table = laid_out[laid_out.index("Your level "):]
    table = table[:table.index("Bold: your school" if "Bold: your school" in table else "Whom you could visit")]
    for section, title in titles.items():
        counts = collections.Counter(level[i, section] for i in mates if (i, section) in level)
        rest = counts.copy()
        for known in [id] + ([givers[section]] if givers.get(section) in mates else []):
            if (known, section) in level:
                rest[level[known, section]] -= 1
        may = sum(counts.values()) >= 5 and sum(n > 0 for n in rest.values()) >= 2
        number = list(titles).index(section) + 1
        after = ["%d %s" % (number + 1, list(titles.values())[number].split()[0])] if number < len(titles) else []
        row = re.search(r"\b%d %s.*?(?= %s|$)" % (number, title.split()[0], "".join(after) or "$"), table).group()
        shown = [int(n) for n in re.findall(r"(?<= )\d+(?= |$)", row)]
        if may:
            assert shown[:4] == [counts[l] for l in levels], (id, section, row, counts)
            told += 1
        else:
            assert not shown, (id, section, row)
            untold += 1
print(told, untold)
assert told > 50
END
ok "... that are those of comparison.csv, and name nobody" python3 agrees.py
ok "three workers" status 0 run $audit cohort -o three --date 2026-11-06 --edition feedback --edition comparison --jobs 3
ok "... make the same bytes" diff -r all three
ok "the manifest lists them with the school's own" python3 -c '
import json
m = json.load(open("all/manifest.json"))
assert sum(o["name"] == "feedback.pdf" for s in m["schools"] for o in s["outputs"]) == 26'

# ---- what becomes of it later ----

ok "one school of the run alone" status 0 run $audit cohort -o all --date 2026-12-01 --school C00001
ok "... keeps it" says "Left as before: feedback.pdf of 1 school is of the run of 6 November 2026."
ok "... unchanged" cmp all/C00001/feedback.pdf three/C00001/feedback.pdf
ok "another" status 0 run $audit cohort -o all --date 2026-12-02 --school C00002
ok "... too" says "Left as before: feedback.pdf of 1 school is of the run of 6 November 2026."
mkdir bad && cp cohort/*.csv bad && { echo school_id,item,rating; echo C00001,voice.influence.emerging,perhaps; } >bad/responses-bad.csv
ok "a school with an error" status 1 run $audit bad -o all --date 2026-12-03 --school C00001
ok "... loses it, as all its documents" test ! -e all/C00001/feedback.pdf
ok "another edition of all" status 0 run $audit cohort -o all --date 2026-12-04 --edition summary
ok "... removes it" test -z "$(ls all/*/feedback.pdf 2>/dev/null)"
ok "a comparison alone" status 0 compare $audit cohort -o three --date 2026-12-05
ok "... leaves it as it was" test "$(with_feedback three | wc -w)" -eq 26
ok "... in the manifest" test "$(grep -c '/feedback.pdf"' three/manifest.json)" -eq 26

# ---- what changed ----

lua5.4 "$cohort" "$top/audits/lua/astrea/astrea_send.lua" 40 years years=2
ok "a review of last year" status 0 run astrea_send years/2025-26 -o last --date 2025-11-06 --edition summary
ok "... beside this year's" status 0 run astrea_send years/2026-27 -o now --date 2026-11-06 --previous last --edition feedback
ok "... says what moved" sh -c 'cd now && for f in */feedback.pdf; do
	pdftotext "$f" - | tr "\n" " " | grep "Since 2025–26" || exit 1; done | grep -q "moved up"'

lua5.4 "$cohort" "$audit_file" 34 chosen years=2
ok "areas chosen last year" status 0 run $audit chosen/2025-26 -o chosen.25 --date 2025-11-06 --edition summary
ok "... and others this year" status 0 run $audit chosen/2026-27 -o chosen.26 --date 2026-11-06 --previous chosen.25 --edition feedback
ok "... leave levels to carry over" sh -c 'cat chosen.26/*/results.json | grep -q "\"kind\": *\"carried\""'
ok "... and room for them on one page" not grep RPT007 stderr
lua5.4 "$cohort" "$audit_file" 12 practice focus=no generated=yes
ok "ratings that were made up" status 0 run $audit practice -o practice.out --date 2026-11-06 --edition feedback
ok "... leave room for all too" not grep RPT007 stderr

# ---- too few schools to ask for it ----

cp now/C00001/feedback.pdf kept.pdf
ok "feedback of one school alone" status 3 run astrea_send years/2026-27 -o now --date 2026-11-06 --edition feedback --school C00001
ok "... is refused" warns "edition 'feedback' needs 5 schools or more, and this run has 1 [RPT001]"
ok "... and nothing is lost" cmp now/C00001/feedback.pdf kept.pdf

# ---- a worker that dies ----

mkdir -p own && cp "$audit_file" own/audit.lua && cat >own/feedback.lua <<'END'
return function (r)
	if r.school.id == "C00003" then
		("a"):rep(60):find(("a?"):rep(60) .. ("a"):rep(60)) -- which never ends
	end
	return { title = "T", language = "en", blocks = { { type = "heading", level = 1, text = "x" } } }
end
END
"$waymark" run own/audit.lua cohort -o died --date 2026-11-06 --edition feedback --jobs 2 >stdout 2>stderr &
pid=$!
for _ in $(seq 600); do
	[ "$(with_feedback died 2>/dev/null | wc -w)" -eq 25 ] && break
	sleep 0.05
done
# whoever works now works on that one: it is killed, and so is who tries it once more
for _ in $(seq 600); do
	working=
	for child in $(cat /proc/$pid/task/$pid/children 2>/dev/null); do
		[ "$(awk '{ print $3 }' "/proc/$child/stat")" = R ] && working=$child
	done
	[ -n "$working" ] && kill -KILL "$working"
	kill -0 $pid 2>/dev/null || break
	sleep 0.3
done
wait $pid
ok "a worker that is killed" test $? -eq 1
ok "... is told" warns "the worker was ended by signal 9 (Killed) before the pages of feedback.pdf of 'C00003' were done [RUN002]"
ok "... and costs that school its feedback alone" test "$(with_feedback died | wc -w)" -eq 25 -a ! -e died/C00003/feedback.pdf \
	-a -e died/C00003/results.json
ok "... which the manifest says" python3 -c '
import json
s = {s["school_id"]: s for s in json.load(open("died/manifest.json"))["schools"]}
assert s["C00003"]["status"] == "made" and s["C00003"]["problems"]["errors"] == 1
assert [o["name"] for o in s["C00003"]["outputs"]] == ["results.json"]
assert [o["name"] for o in s["C00001"]["outputs"]] == ["results.json", "feedback.pdf"]'
# ... and a run that is asked to end while they are made
"$waymark" run own/audit.lua cohort -o ended --date 2026-11-06 --edition feedback --jobs 1 >stdout 2>stderr &
pid=$!
for _ in $(seq 600); do
	[ -e ended/C00002/feedback.pdf ] && break
	sleep 0.05
done
kill -TERM $pid
wait $pid
ok "a run that is asked to end while they are made" test $? -eq 130
ok "... keeps those that it has made" test "$(with_feedback ended)" = "C00001 C00002 "
ok "... and leaves nothing else" test -z "$(find ended -name '.*.tmp')"
ok "... as its manifest says" python3 -c '
import json
m = json.load(open("ended/manifest.json"))
assert [s["school_id"] for s in m["schools"] for o in s["outputs"] if o["name"] == "feedback.pdf"] == ["C00001", "C00002"]'
printf 'return function (r) if r.school.id == "C00003" then error("no words") end\n' >own/feedback.lua
printf 'return { title = "T", language = "en", blocks = { { type = "heading", level = 1, text = "x" } } } end\n' >>own/feedback.lua
ok "a template that fails for one school" status 1 run own/audit.lua cohort -o died --date 2026-11-06 --edition feedback
ok "... is told" warns "no words"
ok "... and costs the same" test "$(with_feedback died | wc -w)" -eq 25 -a ! -e died/C00003/feedback.pdf

# ---- check ----

printf 'return function (r) error("for " .. r.school.id) end\n' >own/feedback.lua
ok "a check lays it out too" status 1 check own/audit.lua cohort --date 2026-11-06
ok "... and says what is wrong" warns "for C00001"

# ---- support ----

ok "a supporter has every action that it backs" has out/support-camhs.pdf "CAMHS worker: actions to support, 2026–27"
cat >backs.py <<'END'
import csv, subprocess
rows = list(csv.DictReader(open("out/actions.csv", encoding="utf-8-sig", newline="")))
for id, name in [("camhs", "CAMHS worker"), ("la", "Wellbeing framework partner"), ("ehp", "Early help")]:
    text = " ".join(subprocess.run(["pdftotext", f"out/support-{id}.pdf", "-"], capture_output=True, text=True).stdout.split())
    own = [r for r in rows if r["support"] == name]
    assert own
    for r in own:
        assert " ".join(r["action"].split())[:30] in text, r
END
ok "... those of actions.csv" python3 backs.py
ok "... internal" has out/support-camhs.pdf "Internal: not for publication"
ok "... but none of the school's own staff" test ! -e out/support-school.pdf
ok "overdue ones come first" sh -c 'pdftotext out/support-camhs.pdf - | grep -n "^Overdue (\|^Open (" | head -n 1 | grep -q Overdue'
cp out/support-camhs.pdf out/support-gone.pdf
ok "the run again" status 0 run $audit "$hackney" -o out --date 2026-11-06
ok "... removes that of one who backs nothing any more" test ! -e out/support-gone.pdf -a -e out/support-camhs.pdf
mkdir twins && cp "$hackney"/*.csv twins && sed -i 's/^\(W10[1-4]\),[^,]*,/\1,St Anselm,/' twins/schools.csv
ok "four schools of one name" status 0 compare $audit twins -o twins.out --date 2026-11-06
for id in W101 W104; do
	ok "... are told apart by their ids: $id" has twins.out/support-camhs.pdf "St Anselm ($id)"
done
ok "... each time" not sh -c 'pdftotext twins.out/support-camhs.pdf - | tr "\n" " " | grep "St Anselm [^(]"'
lua5.4 "$cohort" "$audit_file" 500 many silent=90
ok "five hundred schools" status 0 compare $audit many -o many.out --date 2026-11-06
ok "... have none by default" test -z "$(ls many.out/support-*.pdf 2>/dev/null)"
ok "... says so" says "From 500 schools on, support-ID.pdf is made only by --edition support."
ok "... but on request" status 0 compare $audit many -o many.out --date 2026-11-06 --edition support
ok "... it is there" test -s many.out/support-camhs.pdf

ok "all are valid" sh -c 'for f in out/support-*.pdf out/*/feedback.pdf three/C0000*/feedback.pdf; do qpdf --check "$f" >/dev/null || exit 1; done'

finish
