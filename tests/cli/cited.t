#!/bin/sh
# cited.t - what the pages of an example print once, in order, and with a link of its own.
. "$(dirname "$0")/lib.sh"

python=/usr/bin/python3
[ -x $python ] || python=python3
date=2026-11-06
for one in hackney_wellbeing:W101 hackney_wellbeing:W106 hackney_wellbeing:W108 astrea_send:K203; do
	audit=${one%:*}
	school=${one#*:}
	ok "$school of $audit" status 0 run "$audit" "$top/examples/$audit" -o "$audit" --school "$school" --date $date -q
	folder=$audit/$school
	pdftotext -layout "$folder/report.pdf" "$school.txt"
	ok "... cites each answer once a page" $python -B - "$school.txt" <<-'END'
		import re, sys
		for page in open(sys.argv[1]).read().split("\f"):
		    lines = re.findall(r"(\S+\.csv )?line\s(\d+)\b", page)
		    assert len(lines) == len(set(lines)), sorted(l for l in set(lines) if lines.count(l) > 1)
		assert len(re.findall(r"line\s\d+", open(sys.argv[1]).read())) > 20
	END
	pdftotext -raw "$folder/report.pdf" raw.txt
	ok "... prints the evidence of every respondent" $python -B - raw.txt "$top/examples/$audit/responses.csv" "$school" <<-'END'
		import csv, re, sys
		squeeze = lambda text: re.sub(r"\W+", "", text)
		said = squeeze(open(sys.argv[1]).read())
		rows = [r for r in csv.DictReader(open(sys.argv[2], encoding="utf-8-sig")) if r["school_id"] == sys.argv[3] and r["evidence"]]
		assert len(rows) > 8 and len({r["respondent"] for r in rows}) > 1, len(rows)
		missing = [r["evidence"] for r in rows if squeeze(r["evidence"])[:24] not in said]
		assert not missing, missing
	END
	for document in report summary action-plan; do
		pdftotext -raw "$folder/$document.pdf" - | tr '\n' ' ' >said.txt
		ok "... says in its $document whom to ask for another format" grep -q 'ask the school office\.' said.txt
	done
	if $python -c 'import pikepdf' 2>/dev/null; then
		ok "... and no two links of a page read alike and lead elsewhere" "$top/tests/tools/uacheck.py" "$folder"/*.pdf
	fi
done

ok "areas out of focus are one list" sh -c '[ "$(grep -c "Not in this year’s focus" W101.txt)" = 1 ] &&
	grep -A3 "Not in this year’s focus" W101.txt | grep -q "2 Ethos and environment; 3 Teaching and learning; 5 Parent" &&
	! grep -q "^ *2 Ethos and environment *$" W101.txt'

# The plan's groups by rank: this year's from the first on, then last year's from the first.
for pdf in astrea_send/K203/report.pdf astrea_send/K203/action-plan.pdf hackney_wellbeing/W101/report.pdf; do
	pdftotext -layout $pdf - | grep ' · Priority ' | grep -v 'What cannot wait' >ranks
	ok "priorities of $pdf stand in their order" $python -B - ranks <<-'END'
		import re, sys
		ranks = [int(n) for n in re.findall(r"Priority (\d+)", open(sys.argv[1]).read())]
		down = [i for i, (a, b) in enumerate(zip(ranks, ranks[1:])) if b < a]
		assert len(ranks) > 2 and len(down) <= 1, ranks
	END
done

# Large print: columns that would cut words stand as lines in the others.
for one in hackney_wellbeing:W101 astrea_send:K203; do
	audit=${one%:*}
	school=${one#*:}
	ok "$school in large print" status 0 run "$audit" "$top/examples/$audit" -o large --school "$school" --date $date -q --large-print
	for document in report summary action-plan; do
		pdftotext -layout "large/$school/$document.pdf" - >large.txt
		ok "... whose $document cuts no word of a table's head" $python -B - large.txt <<-'END'
			import re, sys
			text = open(sys.argv[1]).read()
			assert "Owner: " in text or "Not started" in text or "Judgement: " in text
			cut = re.findall(r"^ *(?:N|Priori|Prior|Judgeme|Indicat|Stat|Lev|Ow)(?:  .*)?$", text, re.M)
			assert not cut, cut
		END
	done
done
pdftotext -layout large/K203/report.pdf large.txt
ok "... in a review ratings stand below their statement" grep -q '^ *SENCO: .*In place and having effect' large.txt
ok "... and a judgement's level by the ratings below its name" grep -q 'Indicated: Repair' large.txt
finish
