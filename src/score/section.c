/*
 * section.c - see section.h.
 *
 * The order matters: first the values that count, then tallies, then whether there is enough to judge,
 * then the level with its caps, and finally the sentences about all that.
 */
#include "score/section.h"

#include "base/rounding.h"
#include "score/grid.h"
#include "score/judge.h"
#include "score/lift.h"
#include "score/moderation.h"
#include "score/reasons.h"
#include "score/sources.h"

static struct tally tally_of(enum answer_state state)
{
	struct tally tally = {
		.met = state == ANSWER_MET,
		.partly = state == ANSWER_PARTLY,
		.not_yet = state == ANSWER_NOT_YET,
		.unanswered = state == ANSWER_NOT_ANSWERED,
		.not_applicable = state == ANSWER_NOT_APPLICABLE,
		.waived = state == ANSWER_WAIVED,
	};

	tally.applicable = tally.met + tally.partly + tally.not_yet + tally.unanswered;
	return tally;
}

/* Determine the value that counts from what each respondent said. */
static void resolve(struct arena *arena, const struct framework *framework, struct date report_date,
		    struct descriptor_result *result)
{
	enum answer_state *states = arena_array(arena, framework->n_respondents, sizeof(*states));
	enum answer_state agreed = ANSWER_NOT_ANSWERED;
	struct resolution resolution;
	size_t n = 0;

	for (size_t r = 0; r < framework->n_respondents; r++) {
		if (framework->respondents[r].agreed)
			agreed = result->answers[r].state;
		else
			states[n++] = result->answers[r].state;
	}
	resolution = moderate(states, n, agreed);
	result->state = resolution.state;
	result->agreement = resolution.agreement;
	result->provisional = resolution.provisional;
	result->to_be_moderated = resolution.to_be_moderated;
	source_mark_claimed(framework, report_date, result);
	result->counted = source_counted(framework, report_date, result);
}

/* Notes are not weighed against each other: whatever anybody said counts as heard. */
static void take_notes(const struct framework *framework, struct descriptor_result *result)
{
	result->state = ANSWER_NOT_ANSWERED;
	for (size_t r = 0; r < framework->n_respondents; r++) {
		if (result->answers[r].state != ANSWER_NOTED)
			continue;
		result->state = ANSWER_NOTED;
		if (!result->counted)
			result->counted = &result->answers[r];
	}
}

/* Nothing outside the focus was entered; mark every answer accordingly. */
static void leave_out(const struct framework *framework, const struct answer_sheet *sheet,
		      struct descriptor_result *result)
{
	struct answer *answers = answers_of(sheet, result->descriptor);

	for (size_t r = 0; r < framework->n_respondents; r++)
		answers[r].state = ANSWER_NOT_IN_FOCUS;
	result->state = ANSWER_NOT_IN_FOCUS;
}

static void score_descriptor(struct arena *arena, const struct answer_sheet *sheet,
			     struct date report_date, bool in_focus,
			     struct descriptor_result *result)
{
	result->answers = answers_of(sheet, result->descriptor);
	if (result->descriptor->absent || !in_focus)
		leave_out(sheet->framework, sheet, result);
	else if (!framework_has_levels(sheet->framework))
		take_notes(sheet->framework, result);
	else
		resolve(arena, sheet->framework, report_date, result);
}

/* A strand's own level: everything applicable in it is met up to there. */
static int strand_level(struct arena *arena, const struct descriptor_result *descriptors,
			size_t n_steps)
{
	struct level_counts *counts = arena_array(arena, n_steps, sizeof(*counts));

	for (size_t l = 0; l < n_steps; l++) {
		struct tally tally = tally_of(descriptors[l].state);

		counts[l].applicable = tally.applicable;
		counts[l].met = tally.met;
		counts[l].partly = tally.partly;
	}
	return model_ladder(counts, n_steps, 0);
}

static void score_strands(struct arena *arena, const struct answer_sheet *sheet,
			  struct date report_date, bool in_focus, struct section_result *result)
{
	size_t n_strands = result->section->n_strands, n_steps = sheet->framework->n_steps;
	struct strand_result *strands = arena_array(arena, n_strands, sizeof(*strands));
	struct tally *by_level = arena_array(arena, n_steps, sizeof(*by_level));

	for (size_t s = 0; s < n_strands; s++) {
		struct descriptor_result *descriptors =
			arena_array(arena, n_steps, sizeof(*descriptors));

		strands[s].strand = &result->section->strands[s];
		strands[s].descriptors = descriptors;
		for (size_t l = 0; l < n_steps; l++) {
			struct tally tally;

			descriptors[l].descriptor = &strands[s].strand->descriptors[l];
			score_descriptor(arena, sheet, report_date, in_focus, &descriptors[l]);
			tally = tally_of(descriptors[l].state);
			tally_add(&strands[s].tally, &tally);
			tally_add(&by_level[l], &tally);
			result->noted += descriptors[l].state == ANSWER_NOTED;
			result->provisional |= descriptors[l].provisional;
			result->to_be_moderated |= descriptors[l].to_be_moderated;
		}
		strands[s].level = strand_level(arena, descriptors, n_steps);
		tally_add(&result->tally, &strands[s].tally);
	}
	result->strands = strands;
	result->by_level = by_level;
}

bool strand_stands(const struct strand_result *strand)
{
	return strand->tally.applicable > 0 && (strand->level > 0 || !strand->descriptors[0].descriptor->absent);
}

/* Strands without a level are left out. */
static void find_spread(struct section_result *result)
{
	bool first = true;

	for (size_t s = 0; s < result->section->n_strands; s++) {
		const struct strand_result *strand = &result->strands[s];

		if (!strand_stands(strand))
			continue;
		if (first || strand->level < result->lowest_strand)
			result->lowest_strand = strand->level;
		if (first || strand->level > result->highest_strand)
			result->highest_strand = strand->level;
		first = false;
	}
}

/* Whether there is enough to judge. A limit is exceeded by more than its percentage (domain convention). */
static enum section_status find_status(const struct scoring *scoring, const struct section *section,
				       const struct tally *tally)
{
	int left_out = tally->not_applicable + tally->waived;
	int all = tally->applicable + left_out;

	if (!section->n_strands)
		return SECTION_NO_STATEMENTS;
	if (tally->applicable == 0)
		return SECTION_TOO_FEW;
	if (tally->unanswered == tally->applicable
	    || 100 * tally->unanswered > scoring->blanks_limit_percent * tally->applicable)
		return SECTION_NOT_ASSESSED;
	return 100 * left_out > scoring->na_limit_percent * all ? SECTION_TOO_FEW
								: SECTION_ASSESSED;
}

/* The share of applicable descriptors that are answered. */
static int coverage_milli(const struct tally *tally)
{
	int answered = tally->applicable - tally->unanswered;

	return tally->applicable ? (int)rounding_share(answered, tally->applicable, 1) : 0;
}

/* The best case: every blank is met and, since nobody can know yet, has the sources that the audit requires. */
static int level_with_blanks_met(struct arena *arena, const struct grid *grid)
{
	struct grid met = grid_copy(arena, grid);

	for (size_t i = 0; i < met.n_cells; i++) {
		if (met.states[i] != ANSWER_NOT_ANSWERED)
			continue;
		met.states[i] = ANSWER_MET;
		met.sources_missing = false;
	}
	return grid_standing(arena, &met).level;
}

/* The lowest level that figures limit the section to; the first one if several do. */
static void hold_grid(struct grid *grid, const struct section_result *result)
{
	for (size_t i = 0; i < result->n_holds; i++) {
		const struct hold *hold = &result->holds[i];

		if (grid->figure_limit && hold->level >= grid->figure_limit)
			continue;
		grid->figure_limit = hold->level;
		grid->figure_why = hold->why;
		grid->figure_cells = hold->cells;
		grid->n_figure_cells = hold->n_cells;
	}
}

/* Set status, level, caps, what would lift it, and why, for a section in focus. */
static void assess(struct arena *arena, const struct answer_sheet *sheet,
		   const struct figures *figures, const struct school_evidence *evidence,
		   struct section_result *result)
{
	const struct framework *framework = sheet->framework;
	size_t i = (size_t)(result->section - framework->sections);
	struct standing standing;
	struct grid grid;

	result->coverage_milli = coverage_milli(&result->tally);
	result->status = find_status(&framework->scoring, result->section, &result->tally);
	grid = grid_of(arena, framework, result);
	grid.sources_missing = source_types_missing(arena, framework, result);
	grid.previous = judge_previous(sheet, result->section);
	result->holds = figures_holds(arena, framework, figures, i, &result->n_holds);
	hold_grid(&grid, result);
	standing = grid_standing(arena, &grid);
	result->judged = judge_reviewer(sheet, result->section);
	result->could_be_lowest = standing.level;	/* blanks count as not met anyway */
	result->could_be_highest = level_with_blanks_met(arena, &grid);
	if (result->status == SECTION_ASSESSED) {
		result->level = result->held = standing.level;
		result->indicated = standing.indicated;
		result->cap = standing.cap;
		result->limit = standing.limit;
		if (framework_has_steps(framework))
			find_spread(result);
		else	/* statements have no levels of their own */
			result->lowest_strand = result->highest_strand = result->level;
		lift_find(arena, &grid, result);
		lift_say(arena, &grid, result);
	}
	reasons_write(arena, framework, evidence, &grid, result);
}

void section_score(struct arena *arena, const struct answer_sheet *sheet,
		   const struct section *section, const struct figures *figures,
		   const struct school_evidence *evidence, struct date report_date,
		   struct section_result *result, struct diags *diags)
{
	const struct framework *framework = sheet->framework;
	size_t i = (size_t)(section - framework->sections);

	result->section = section;
	result->boxes = sheet->boxes[i];
	result->figures = figures->sections[i];
	result->checks = figures->checks[i];
	score_strands(arena, sheet, report_date, sheet->in_focus[i], result);
	if (!sheet->in_focus[i]) {
		result->status = SECTION_NOT_IN_FOCUS;
		reasons_write(arena, framework, evidence, NULL, result);
	} else if (!framework_has_levels(framework)) {
		result->status = result->noted ? SECTION_NOTED : SECTION_NO_NOTES;
	} else {
		assess(arena, sheet, figures, evidence, result);
	}
	judge_section(arena, sheet, figures, evidence, result, diags);
}
