#!/bin/sh
# years.t - what documents print of this year beside last: levels, descriptors, reasons, carried levels, the line over the
# years, which years were read. tests/cases/pages-years* hold how that looks on a page.
. "$(dirname "$0")/lib.sh"

small=$top/tests/audits/small.lua
mkdir audits
cp "$small" audits/small.lua

# school FOLDER YEAR FOCUS: a school's folder, without answers.
school() {
	mkdir -p "$1"
	printf 'school_id,name,phase,focus\nS1,Ysgol Tŷ’r Ŵyn Bach,primary,%s\n' "$3" >"$1/schools.csv"
	printf 'school_id,item,rating,respondent,evidence,evidence_type,evidence_date\n' >"$1/responses.csv"
	sed "s/2027/$(($2 + 1))/g; s/2026/$2/g" "$top/tests/tables/small/calendar.csv" >"$1/calendar.csv"
}

# answer FOLDER YEAR STRAND LEVEL: agreed at the meeting, from a document of that autumn.
answer() {
	printf 'S1,%s,%s,agreed,Minutes,document,%s-10-01\n' "$3" "$4" "$2" >>"$1/responses.csv"
}

# year YEAR FOCUS LEAD VOICE: the evidence of a school year in a folder of its name; one level for all strands of an area.
year() {
	school "$1" "$1" "$2"
	for strand in lead.named lead.policy; do
		answer "$1" "$1" $strand "$3"
	done
	[ -z "$4" ] || for strand in voice.influence voice.reach; do
		answer "$1" "$1" $strand "$4"
	done
}

# make_year YEAR OUT WORDS...: the documents of a year, without a problem of theirs.
make_year() {
	year=$1
	to=$2
	shift 2
	status 0 run audits/small.lua "$year" -o "$to" --date "$year-11-06" --quiet "$@" && not grep -q RPT stderr
}

# says OUT DOCUMENT WORDS: a document's text in its own order, its lines joined, has these words; OUT may name another school
# than S1: out/S9. lacks: it has not.
says() {
	case $1 in */*) folder=$1 ;; *) folder=$1/S1 ;; esac
	pdftotext -raw "$folder/$2.pdf" - | tr '\n\014' '  ' | sed 's/\xC2\xA0/ /g; s/  */ /g' >text
	grep -qF -- "$3" text || { fold -sw 110 text; return 1; }
}

lacks() {
	not says "$@"
}

year 2023 '' emerging emerging
year 2024 '' established emerging
year 2025 '' emerging established
year 2026 '' established emerging

ok "a year by itself" make_year 2023 out23
ok "... with no earlier year given says nothing of one" lacks out23 report "year beside last"
ok "... nor how it is compared" lacks out23 report "How this year is compared"
ok "three years one after the other" make_year 2024 out24 --previous out23
ok "..." make_year 2025 out25 --previous out24 --previous out23
ok "..." make_year 2026 out26 --previous out25 --previous out24 --previous out23

# ---- the report ----

ok "the summary says what moved" says out26 report \
	"Since 2025–26, Leadership (Emerging to Established) has moved up, and Student voice (Established to Emerging) has moved down."
ok "... that a fall has no reason" says out26 report "No reason is given for the fall of Student voice."
ok "... how many descriptors" says out26 report "Two descriptors are newly met and two are no longer met."
ok "... and beside this year's level, what became of last year's" says out26 report "up from Emerging"
ok "... with the sign's meaning on page two" says out26 report "These signs stand beside what has become of last year’s level"
ok "a section says both levels" says out26 report "This year beside last. It is up: Emerging in 2025–26, Established now."
ok "... what is newly met, by number" says out26 report "Newly met: 1.1 Established and 1.2 Established."
ok "... and what no longer is" says out26 report "No longer met: 2.1 Established and 2.2 Established."
ok "... that nobody said why" says out26 report "Nobody has said why."
ok "the line has each year with its word" says out26 report \
	"2023–24 2024–25 2025–26 2026–27 Emerging Established Emerging Established"
ok "... from two earlier levels on" lacks out24 report "2023–24 2024–25 Emerging Established"
ok "the method note names the years" says out26 report "2024–25: report of 6 November 2024, version 1.2 of the audit."
ok "... and the rule of the arrow" says out26 report "An arrow stands only where the level has moved, or at least two descriptors"

# ---- summary and plan ----

ok "governors read what moved" says out26 summary "Since 2025–26, one area moved up (Leadership) and one moved down (Student voice)."
ok "... and have a question about it" says out26 summary \
	"Student voice has fallen from Established to Emerging: what changed, and what is the evidence?"
ok "... on two sides" test "$(pdfinfo out26/S1/summary.pdf | sed -n 's/^Pages: *//p')" -le 2
cp -r 2026 carry
cp out25/actions.csv carry/actions.csv
ok "last year's plan is taken on" status 0 run audits/small.lua carry -o out-plan --date 2026-11-06 --quiet --previous out25
ok "the plan says what is new beside it" says out-plan action-plan "Since 2025–26. "
ok "..." says out-plan action-plan "new this year."

# ---- a reason ----

cp -r 2026 why
cat >why/judgements.csv <<'END'
school_id,section,judgement,respondent,reason,reason_code
S1,voice,,,The council did not meet in spring.,staffing
END
ok "a reason is given" status 0 run audits/small.lua why -o out-why --date 2026-11-06 --quiet --previous out25
ok "... in words and in a sentence" says out-why report "Why: staff changed. “The council did not meet in spring.”"
ok "... with its cell" says out-why report "judgements.csv line 2"
ok "without places" status 0 run audits/small.lua why -o out-bare --date 2026-11-06 --quiet --previous out25 --no-places
ok "... too" says out-bare report "Why: staff changed."
ok "... without its cell" lacks out-bare report "judgements.csv line 2"
ok "... and the question to ask has it" says out-why summary "(reason given: staff changed): what is being done"

# ---- nothing moved; one descriptor ----

cp -r 2025 same
sed -i 's/2025-10-01/2026-10-01/' same/responses.csv
cp 2026/calendar.csv same/calendar.csv
ok "a year like the last" status 0 run audits/small.lua same -o out-same --date 2026-11-06 --quiet --previous out25
ok "... says so" says out-same report "Since 2025–26 no level has moved."
ok "... in each section" says out-same report "It is the same as in 2025–26: Emerging. No descriptor is judged otherwise."
ok "... without an arrow's words" lacks out-same report "up from"

# ---- carried levels ----

year 2026 lead established ''
ok "an area outside the focus" make_year 2026 out-focus --previous out25
ok "... keeps its level with its year" says out-focus report \
	"areas with the levels that they keep for 24 months No. Area Level Judged 2 Student voice Established 2025–26 6 Nov 2025"
ok "... in the summary too" says out-focus summary \
	"Not in this year’s focus, with the levels that they keep: 2 Student voice (Established, 2025–26)."
ok "... and in the words of what has changed" says out-focus report "One area keeps its level of an earlier year."
ok "after 24 months it is carried no longer" make_year 2026 out-lapsed --previous out23
ok "... which is said" says out-lapsed report "Emerging then; no longer kept after 24 months"
ok "... and asked about" says out-lapsed summary "Student voice was last judged in 2023–24, too long ago to keep its level"

# ---- other versions, first years ----

year 2026 '' established emerging
sed -i 's/version = "1.2"/version = "2.0"/' audits/small.lua
ok "a new major version" make_year 2026 out-major --previous out25 --previous out24
ok "... is said" says out-major report "The audit of 2025–26 was version 1.2, another major version: nothing is compared with it."
ok "... without an arrow's words" lacks out-major report "up from"
ok "... in the table" says out-major report "another version, not compared"
ok "... at the line, which is broken" says out-major report "Up to 2025–26 the audit was of another major version"
cp "$small" audits/small.lua
cp -r 2026 two
sed -n 's/^S1,Ysgol Tŷ’r Ŵyn Bach/S9,Another School/p' 2026/schools.csv >>two/schools.csv
sed -n 's/^S1/S9/p' 2026/responses.csv >>two/responses.csv
ok "a school that no earlier year has" status 0 run audits/small.lua two -o out-two --date 2026-11-06 --quiet --previous out25
ok "... has a baseline" says out-two/S9 report "There is no earlier year to compare this one with: it is a baseline for the years to come."
ok "... as its method note says" says out-two/S9 report "Earlier reports were looked at, and there is none of this school to compare with"
ok "... and no column for last year" lacks out-two/S9 report "Last year"

# ---- what was renamed, what has ended ----

sed 's/id = "influence"/id = "pupils"/; s/, renamed = .*/,/; s/version = "1.2"/version = "1.1"/' "$small" >audits/small.lua
perl -0pi -e 's/(\{ id = "reach")/{ id = "box", title = "Worry box", owner = "Pastoral lead", descriptors = {
	emerging = { text = "There is a box.", action = "Put up a box.", success = "It is used." },
	established = { text = "It is emptied.", action = "Empty the box.", success = "It is empty." },
	advanced = { text = "It is answered.", action = "Answer it.", success = "Answers hang beside it." } } },
	$1/' audits/small.lua
cp -r 2025 old
sed -i 's/voice.influence/voice.pupils/' old/responses.csv
answer old 2025 voice.box established
ok "last year's audit had other items" status 0 run audits/small.lua old -o out-old --date 2025-11-06 --quiet
cp "$small" audits/small.lua
ok "this year's says what became of them" make_year 2026 out-new-ids --previous out-old
ok "... what was renamed is compared" says out-new-ids report "No longer met: 2.1 Established and 2.2 Established."
ok "... what has ended is named" says out-new-ids report "In 2025–26 and no longer in the audit: Worry box"

# ---- large print ----

ok "in large print" make_year 2026 out-large --previous out25 --previous out24 --previous out23 --large-print
ok "... the same is said" says out-large report "It is up: Emerging in 2025–26, Established now."
ok "... all years are there" says out-large report "2023–24"
ok "drafts and places: no template stumbles" make_year 2026 out-draft --previous out25 --draft --no-places --profile public

finish
