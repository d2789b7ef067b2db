/* result.c - what is asked of a result by more than one file: names, sums. See score.h and section.h. */
#include "score/section.h"

#include "base/fold.h"
#include "score/change.h"

static const char *const status_names[SECTION_STATUS_COUNT] = {
	[SECTION_ASSESSED] = "assessed",
	[SECTION_NOT_ASSESSED] = "not assessed",
	[SECTION_TOO_FEW] = "too few applicable",
	[SECTION_NOT_IN_FOCUS] = "not in focus",
	[SECTION_SMALL_COHORT] = "not assessed (small cohort)",
	[SECTION_NO_STATEMENTS] = "judged without statements",
	[SECTION_NOTED] = "noted",
	[SECTION_NO_NOTES] = "no notes",
};

const char *section_status_name(enum section_status status)
{
	return status_names[status];
}

bool section_has_level(const struct section_result *section)
{
	return section->status == SECTION_ASSESSED || section->level > 0;
}

void tally_add(struct tally *sum, const struct tally *tally)
{
	sum->met += tally->met;
	sum->partly += tally->partly;
	sum->not_yet += tally->not_yet;
	sum->unanswered += tally->unanswered;
	sum->not_applicable += tally->not_applicable;
	sum->waived += tally->waived;
	sum->applicable += tally->applicable;
}

static const char *rating_name(const struct framework *framework, enum answer_state state)
{
	for (size_t i = 0; i < framework->n_ratings; i++)
		if (framework->ratings[i].state == state)
			return framework->ratings[i].name;
	return answer_state_ids[state];
}

struct rating_names rating_names(const struct framework *framework)
{
	return (struct rating_names){ rating_name(framework, ANSWER_MET), rating_name(framework, ANSWER_PARTLY),
				      rating_name(framework, ANSWER_NOT_YET) };
}

/* ---- why a level is lower ---- */

static const char *const fall_reason_names[FALL_REASON_COUNT] = {
	[FALL_NOT_GIVEN] = "", [FALL_DECLINED] = "it declined", [FALL_JUDGED_STRICTLY] = "it is judged more strictly",
	[FALL_STAFFING] = "staff changed", [FALL_COHORT] = "the cohort changed",
	[FALL_DESCRIPTOR_CHANGED] = "the descriptor changed", [FALL_EVIDENCE_LAPSED] = "evidence lapsed",
};

const char *fall_reason_name(enum fall_reason reason)
{
	return fall_reason_names[reason];
}

enum fall_reason fall_reason_find(const char *text)
{
	for (int i = FALL_NOT_GIVEN + 1; i < FALL_REASON_COUNT; i++)
		if (text_same_folded(text, fall_reason_ids[i]))
			return (enum fall_reason)i;
	return FALL_NOT_GIVEN;
}
