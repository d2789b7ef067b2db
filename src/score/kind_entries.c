/* kind_entries.c - what this room does for plans, workshops and matrices. See kinds.h. */
#include "score/kinds.h"

#include "score/entries_found.h"
#include "score/shape_entries.h"

static const void *judge(struct arena *arena, const struct framework *framework,
			 const struct school_evidence *evidence, const struct earlier *earlier, struct date report_date,
			 struct diags *diags)
{
	(void)earlier;	/* what was said before stands in the rows themselves, by period */
	return score_entries(arena, framework, evidence, report_date, diags);
}

static void publish(struct arena *arena, struct findings *findings)
{
	findings->own = score_entries_public(arena, findings->own);
}

#define ENTRIES_KIND { .judge = judge, .shape = &shape_school_entries, .publish = publish, .main_table = "entries" }
const struct score_kind score_plan = ENTRIES_KIND;
const struct score_kind score_workshop = ENTRIES_KIND;
const struct score_kind score_matrix = ENTRIES_KIND;

const struct school_entries *findings_entries(const struct findings *findings)
{
	if (findings->kind->judge != judge)
		findings_die(findings);
	return findings->own;
}
