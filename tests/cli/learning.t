#!/bin/sh
# learning.t - the sheet of counts of cases: an earlier year and published rates beside it, and what two sheets must not tell.
. "$(dirname "$0")/lib.sh"

small=$top/tests/audits/small_case.lua

# words FILE: all that it says, on one line
words() {
	pdftotext "$1" - | tr '\n\f' '  ' | tr -s ' '
}

# cases FOLDER YEAR N...: N cases of each school in the school year that begins in September of YEAR, in two half terms
cases() {
	folder=$1 year=$2
	shift 2
	mkdir -p "$folder"
	{
		echo "scope,half_term,first_day,last_day"
		echo "*,Autumn 1,$year-09-01,$year-10-23"
		echo "*,Autumn 2,$year-11-02,$year-12-18"
	} >"$folder/calendar.csv"
	echo "school_id,case_ref,pupil_ref,opened,declared,meeting,chair,outcome,sen_status" >"$folder/cases.csv"
	echo "school_id,case_ref,item,answer,note" >"$folder/case_items.csv"
	echo "school_id,pupil_ref,event,start,days" >"$folder/events.csv"
	echo "school_id,name,phase,roll" >"$folder/schools.csv"
	school=0
	for n in "$@"; do
		school=$((school + 1))
		echo "S$school,School $school,secondary,700" >>"$folder/schools.csv"
		awk -v n="$n" -v s="S$school" -v year="$year" 'BEGIN { for (i = 0; i < n; i++)
			printf "%s,K%03d,Q%03d,%d-%s,yes,%d-%s,Deputy,%s,%s\n", s, i, i, year, i % 3 ? "10-05" : "11-09", year,
				i % 3 ? "10-09" : "11-13", i < 3 ? "O8" : i < 20 ? "O10" : "O1", i % 2 ? "K" : "N" }' >>"$folder/cases.csv"
		awk -v n="$n" -v s="S$school" -v year="$year" 'BEGIN { for (i = 0; i < n; i++)
			printf "%s,Q%03d,suspension,%d-09-14,2\n", s, i, year }' >>"$folder/events.csv"
	done
}

# of PERIOD FILE: the rows of that school year
of() {
	grep ",$1," "$2"
}

cases past 2025 30 24 3
cases now 2026 26 31 4
ok "an earlier year" status 0 run "$small" --restricted past -o past.out --date 2025-12-20 -q
ok "... and one beside it" status 0 run "$small" --restricted now -o out --date 2026-12-20 --previous past.out -q
of 2025-26 past.out/learning.csv >past.rows
of 2025-26 out/learning.csv >beside.rows
ok "... which is printed as its own sheet has it, cell by cell" sh -c "cmp past.rows beside.rows && test \$(wc -l <past.rows) -gt 20"
ok "... and hides what that one hides" grep -q ',outcomes,Permanent exclusion proposed,9,15.8,$' past.rows
run run "$small" --restricted now -o alone.out --date 2026-12-20 -q
of 2026-27 alone.out/learning.csv >alone.rows
of 2026-27 out/learning.csv >now.rows
ok "this year is the same without it" cmp alone.rows now.rows
words out/learning.pdf >said
ok "the page names the earlier year and how far it is counted" grep -q '2025–26, up to 20 December 2025: 57 cases were opened in three schools' said
ok "... both are as long, and of the same schools" not grep -q 'a difference may come from' said
ok "... and has both years in its tables" grep -q 'Autumn 1 39 (63.9%) 38 (66.7%)' said
ok "it is tagged" "$top/tests/tools/uacheck.py" out/learning.pdf
ok "four workers make the same bytes as one" sh -c "'$waymark' run '$small' --restricted now -o one --date 2026-12-20 --previous past.out --jobs 1 -q && '$waymark' run '$small' --restricted now -o four --date 2026-12-20 --previous past.out --jobs 4 -q && diff -r one four"

# ---- what a reader of both sheets could subtract ----

# One school of three or four cases has left, or has come: the earlier year's sheet is not counted again without it.
grep -v '^S3,' now/schools.csv >schools.kept
cp -r now gone
for table in schools cases events; do grep -v '^S3,' now/$table.csv >gone/$table.csv; done
ok "a school that has left" status 0 run "$small" --restricted gone -o gone.out --date 2026-12-20 --previous past.out -q
of 2025-26 gone.out/learning.csv >gone.rows
ok "... stays in the year when it was there" cmp past.rows gone.rows
words gone.out/learning.pdf >said
ok "... as the page says" grep -q 'The two years are not of the same schools, so a difference may come from that alone' said
ok "... and the manifest lists its file" python3 -c "
import json, hashlib
counted = json.load(open('gone.out/manifest.json'))['previous'][0]['counted']
assert hashlib.sha256(open('past.out/S3/results.json', 'rb').read()).hexdigest() in [f['sha256'] for f in counted], counted
assert len(counted) == 3"
# One pupil more this year changes nothing of the earlier one.
cp -r now more
echo "S1,K900,Q900,2026-11-09,yes,2026-11-13,Deputy,O1,K" >>more/cases.csv
ok "a pupil more" status 0 run "$small" --restricted more -o more.out --date 2026-12-20 --previous past.out -q
of 2025-26 more.out/learning.csv >more.rows
ok "... changes nothing of the earlier year" cmp past.rows more.rows
# One school alone of the earlier year: its counts are not told.
cp -r past.out part.out
run run "$small" --restricted past -o part.out --date 2025-12-20 --school S3 -q
ok "a folder of which only one school was run last" status 3 run "$small" --restricted now -o none --date 2026-12-20 --previous part.out -q
ok "... is refused" warns "part.out/manifest.json:1:1: error: the last run into this folder made no learning.csv, so it was not about all schools [PRV010]"
ok "... before anything is made" test ! -e none/learning.csv
# An earlier year of few cases shows their number or less.
cases few 2025 4 3 2
run run "$small" --restricted few -o few.out --date 2025-12-20 -q
ok "an earlier year of nine cases" status 0 run "$small" --restricted now -o beside-few.out --date 2026-12-20 --previous few.out -q
words beside-few.out/learning.pdf >said
ok "... shows their number alone" grep -q '2025–26, up to 20 December 2025: nine cases were opened .*With fewer than 11 cases, no more of that year is shown' said
ok "... and no column" not grep -q 'Outcome 2026–27 2025–26' said
ok "... in the table neither" sh -c "of() { grep \",2025-26,\$1,\" beside-few.out/learning.csv; }; ! of outcomes | grep -v ',c,c,$' | grep -q ."
cases fewer 2025 1 2 1
run run "$small" --restricted fewer -o fewer.out --date 2025-12-20 -q
ok "... of four cases" status 0 run "$small" --restricted now -o beside-fewer.out --date 2026-12-20 --previous fewer.out -q
words beside-fewer.out/learning.pdf >said
ok "... not even that" grep -q '2025–26, up to 20 December 2025: fewer than five cases were opened in three schools, so nothing more is shown' said
ok "... nor its suspensions" sh -c "grep ',2025-26,rates,' beside-fewer.out/learning.csv | grep -vq ',c,,c$' && exit 1 || exit 0"

# And a year of few cases leaves the earlier one alone.
cases new 2026 2 3 1
ok "a year of six cases" status 0 run "$small" --restricted new -o new.out --date 2026-12-20 --previous past.out -q
words new.out/learning.pdf >said
ok "... shows the earlier one alone, by its name" grep -q 'With fewer than 11 cases, only their number is shown.*Outcome 2025–26 Share' said
ok "... as its own sheet has it" sh -c "grep ',2025-26,' new.out/learning.csv | cmp - past.rows"
ok "... and asks nothing about this one" not grep -q 'Questions to ask' said

# ---- years that cannot be laid beside it ----

sed 's/version = "[0-9.]*"/version = "7.0"/' "$small" >other.lua
cp "$top"/tests/audits/*.lua . 2>/dev/null
ok "another major version" status 0 run other.lua --restricted now -o other.out --date 2026-12-20 --previous past.out -q
words other.out/learning.pdf >said
ok "... is not shown" grep -q '2025–26 was counted by another version of this audit, which may count something else, so it is not shown' said
ok "... nor in the table" not grep -q ',2025-26,' other.out/learning.csv
sed 's/below = 5, base = 11/below = 3, base = 11/' "$small" >lower.lua
ok "another rule for small numbers" status 0 run lower.lua --restricted now -o lower.out --date 2026-12-20 --previous past.out -q
words lower.out/learning.pdf >said
ok "... could tell what the other hid, so that year is not shown" grep -q '2025–26 hid small numbers by another rule' said
ok "... nor in the table" not grep -q ',2025-26,' lower.out/learning.csv
sed 's/name = "Plan strengthened, stays"/name = "Stays"/' "$small" >reworded.lua
ok "a line with another name" status 0 run reworded.lua --restricted now -o reworded.out --date 2026-12-20 --previous past.out -q
words reworded.out/learning.pdf >said
pdftotext -layout reworded.out/learning.pdf - | tr -s ' ' >said
ok "... may count something else" grep -q 'Stays 17 (27.9%) –' said
ok "... so it is a line of its own" grep -q 'Plan strengthened, stays – 14 (24.6%)' said
cp -r past.out edited.out
sed -i 's/"n_cases": 3/"n_cases": 30/' edited.out/S3/results.json
ok "a results.json that was edited" status 3 run "$small" --restricted now -o none --date 2026-12-20 --previous edited.out -q
ok "... is refused" warns "edited.out/S3/results.json:1:1: error: it is not the file that that run made [PRV010]"
cp -r past.out lost.out
rm lost.out/manifest.json
ok "a folder without its manifest" status 3 run "$small" --restricted now -o none --date 2026-12-20 --previous lost.out -q
ok "... is refused" warns "lost.out/manifest.json:1:1: error: it is missing, so it is not known which schools that run counted [PRV010]"
cp -r past.out without.out
rm without.out/S2/results.json
ok "a school's file that is gone" status 3 run "$small" --restricted now -o none --date 2026-12-20 --previous without.out -q
ok "... is missed" warns "without.out/S2/results.json:1:1: error: it is missing, though that run made it [PRV010]"

cp -r now wrong
sed -i 's/,yes,/,maybe,/' wrong/cases.csv
ok "a year of which no school is counted" status 1 run "$small" --restricted wrong -o wrong.out --date 2026-12-20 --previous past.out -q
words wrong.out/learning.pdf >said
ok "... says so" grep -q 'schedule. Three schools are not counted, because their rows have problems. 2025–26, up to' said
cp -r past/. wrong
sed -i 's/,yes,/,maybe,/' wrong/cases.csv
run run "$small" --restricted wrong -o wrong.out --date 2025-12-20 -q
ok "... nor of the year before" status 0 run "$small" --restricted now -o unknown.out --date 2026-12-20 --previous wrong.out -q
words unknown.out/learning.pdf >said
ok "... says that too" grep -q 'No school’s file of 2025–26 was counted' said

# ---- published rates ----

ok "suspensions beside the published rate" grep -q ',2026-27,rates,Suspensions for every 100 pupils on roll,61,,2.90$' out/learning.csv
ok "... the pupils behind them" grep -q ',2026-27,rates,Pupils suspended at least once for every 100 pupils on roll,61,,2.9$' out/learning.csv
ok "... in the unit and with the decimals of what is published" grep -q ',2026-27,rates,"Permanent exclusions for every 10,000 pupils on roll",0,,0$' out/learning.csv
ok "... what is published has its year and its source" grep -q ',2023-24,published,"Permanent exclusions for every 10,000 pupils on roll: fictional schools (A made-up bulletin)",,,13$' out/learning.csv
words out/learning.pdf >said
ok "... on the page too" grep -q 'Published: of fictional schools, the whole school year 2023–24. Source: A made-up bulletin.' said
ok "... whose counting is said" grep -q 'in events.csv that began up to 20 December 2026, and in the earlier year up to 20 December 2025, lunchtimes among the suspensions' said
sed '2s/700//' now/schools.csv >schools.new
cp -r now rollless && cp schools.new rollless/schools.csv
ok "a school without a roll" status 0 run "$small" --restricted rollless -o rollless.out --date 2026-12-20 -q
ok "... leaves no rate" grep -q ',rates,Suspensions for every 100 pupils on roll,61,,x$' rollless.out/learning.csv
words rollless.out/learning.pdf >said
ok "... as the page says" grep -q 'Where schools.csv does not give every school’s roll there is no rate' said
# Ten suspensions of two pupils are about two pupils.
cp -r now two
awk 'BEGIN { print "school_id,pupil_ref,event,start,days"; for (i = 0; i < 10; i++) printf "S1,Q%03d,suspension,2026-09-%02d,1\n", i % 2, 7 + i }' \
	>two/events.csv
ok "many suspensions of few pupils" status 0 run "$small" --restricted two -o two.out --date 2026-12-20 -q
ok "... are as hidden as the pupils" test "$(grep -c ',rates,.*,c,,c$' two.out/learning.csv)" -ge 2

# ---- the example, as its README says ----

peap=$top/examples/peap
ok "the example's year before" status 0 run peap "$peap/2025-26" -o last --restricted --date 2026-07-20 -q
ok "... and its year" status 0 run peap "$peap" --previous last -o example --restricted --date 2027-03-24 -q
words example/learning.pdf >said
ok "... have 19 cases each" sh -c "grep -q '19 cases were opened in four schools' said && grep -q '2025–26, up to 20 July 2026: 19 cases' said"
ok "... of parts of the year that are not equally long" grep -q 'A longer part of that school year is counted, so a difference may come from that alone' said
ok "... the statuses of one year alone" grep -q 'EHC plan 5 (26.3%) c' said
ok "... and rates beside the published one" grep -q 'Suspensions for every 100 pupils on roll 1.17 (37) 1.36 (43) 11.31 2023–24' said
ok "... of which few are hidden" grep -q 'Permanent exclusions for every 100 pupils on roll 0.00 (0) c 0.13 2023–24' said
ok "it is tagged" "$top/tests/tools/uacheck.py" example/learning.pdf

finish
