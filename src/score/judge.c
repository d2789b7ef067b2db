/* judge.c - see judge.h. */
#include "score/judge.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "score/change.h"
#include "score/clause.h"
#include "score/sentences.h"
#include "score/wording.h"

/* What the functions here work on. */
struct bench {
	struct arena *arena;
	const struct answer_sheet *sheet;
	const struct framework *framework;
	const struct figures *figures;
	const struct school_evidence *evidence;
	struct section_result *result;
	struct diags *diags;
};

/* The section's own judgement, the one that its statements indicate. */
static const struct judgement *own_judgement(const struct section *section)
{
	for (size_t i = 0; i < section->n_judgements; i++) {
		if (!section->judgements[i].from_figures)
			return &section->judgements[i];
	}
	return section->judgements;
}

const struct judgement_result *section_own_judgement(const struct section_result *section)
{
	return &section->judgements[own_judgement(section->section) - section->section->judgements];
}

int judge_previous(const struct answer_sheet *sheet, const struct section *section)
{
	return section->n_judgements ? sheet->previous[own_judgement(section)->index] : 0;
}

static const char *level_name(const struct bench *b, int level)
{
	return framework_level_name(b->framework, level);
}

static void add_reason(const struct bench *b, const char *text, const struct judgement_row *row)
{
	struct section_result *result = b->result;
	struct reason *reasons = arena_array(b->arena, result->n_reasons + 1, sizeof(*reasons));
	struct loc *cell = NULL;

	if (result->n_reasons)
		memcpy(reasons, result->reasons, result->n_reasons * sizeof(*reasons));
	if (row) {
		cell = arena_alloc(b->arena, sizeof(*cell));
		*cell = row->judgement.at;
	}
	reasons[result->n_reasons++] = (struct reason){ text, cell, row != NULL };
	result->reasons = reasons;
}

/* A judgement that does not follow from the ratings needs a reason (domain convention). */
static void check_reason(const struct bench *b, const struct judgement_result *j)
{
	bool far = abs(j->steps) >= b->framework->scoring.reason_steps;
	int limit = b->result->limit;
	bool above_cap = limit && j->reviewer > limit;
	const struct cell *cell = &j->row->judgement;
	struct arena *arena = b->diags->arena;
	struct diag *diag;

	if (*j->row->reason.text || (!far && !above_cap))
		return;
	if (above_cap)
		diag = diags_add(b->diags, DIAG_CSV054, cell->at,
				 "judgement '%s' is above %s, the most that is supported for '%s', and "
				 "has no reason",
				 cell->text, level_name(b, limit), j->judgement->id);
	else
		diag = diags_add(b->diags, DIAG_CSV054, cell->at,
				 "judgement '%s' is %s (%s) and has no reason", cell->text,
				 score_says_apart(b->arena, j->steps, j->held == j->indicated ? "what is indicated"
								       : "what is supported"),
				 level_name(b, j->held));
	diag->school_id = arena_strdup(arena, b->evidence->school->id.text);
	diag->value = arena_strdup(arena, cell->text);
	diag->hint = "say in reason why";
}

/* How the reviewer's level relates to what is indicated, and to what holds. */
static const char *relation(const struct bench *b, const struct judgement_result *j)
{
	int far = j->reviewer - j->indicated;
	const char *held = level_name(b, j->held);
	const char *indicated = far ? score_says_apart(b->arena, far, "what is indicated") : "as is indicated";

	if (j->held == j->indicated)
		return indicated;
	if (j->reviewer == j->held)
		return score_says_as_much(b->arena, j->cap);
	if (j->reviewer < j->held)
		return score_says_below_held(b->arena, j->steps, held, j->cap);
	return score_says_above_held(b->arena, indicated, held, j->cap);
}

static void say_record(const struct bench *b, struct judgement_result *j)
{
	const char *name = b->framework->reviewer->name;

	if (!j->reviewer) {
		j->why = score_says_no_record(b->arena, name, j->held == j->indicated ? "indicated level"
				: score_says_held_level(b->arena, level_name(b, j->held), j->cap));
		add_reason(b, j->why, NULL);
		return;
	}
	j->why = score_says_record(b->arena, name, level_name(b, j->reviewer), relation(b, j), j->row->reason.text);
	add_reason(b, j->why, j->row);
}

/* The reviewer has seen what nobody rated: that judgement is on record, and this is said. */
static void judge_unrated(const struct bench *b, struct judgement_result *j)
{
	if (!j->reviewer || j->status == SECTION_NOT_IN_FOCUS)
		return;
	j->status = SECTION_ASSESSED;
	j->level = j->reviewer;
	j->why = score_says_record(b->arena, b->framework->reviewer->name, level_name(b, j->reviewer), NULL,
				   j->row->reason.text);
	add_reason(b, j->why, j->row);
}

/* The judgement on the statements, considering what the reviewer says. */
static void judge_statements(const struct bench *b, struct judgement_result *j)
{
	j->status = b->result->status;
	if (j->status != SECTION_ASSESSED) {
		judge_unrated(b, j);
		return;
	}
	j->indicated = b->result->indicated;
	j->held = b->result->held;
	j->cap = b->result->cap;
	j->cap_reason = b->result->cap_reason;
	j->level = j->held;
	if (!framework_has_reviewer(b->framework))
		return;
	if (j->reviewer) {
		j->level = j->reviewer;
		j->steps = j->reviewer - j->held;
		check_reason(b, j);
	}
	say_record(b, j);
}

/* Report a judgement that is not counted because its base is too small. */
static void leave_out(const struct bench *b, const struct judgement_result *j, const char *what)
{
	struct diag *diag;

	if (!j->row)
		return;
	diag = diags_add(b->diags, DIAG_CSV052, j->row->judgement.at,
			 "judgement '%s' of '%s' is not counted, since %s",
			 j->row->judgement.text, j->judgement->id, what);
	diag->school_id = arena_strdup(b->diags->arena, b->evidence->school->id.text);
	diag->value = arena_strdup(b->diags->arena, j->row->judgement.text);
}

/* What the reviewer judges, and nobody rates. */
static void judge_alone(const struct bench *b, struct judgement_result *j)
{
	if (!j->reviewer) {
		j->why = score_says_awaited(b->arena, b->framework->reviewer->name);
		return;
	}
	j->status = SECTION_ASSESSED;
	j->level = j->reviewer;
	j->why = score_says_judged_alone(b->arena, &b->framework->words, b->framework->reviewer->name, j->row->reason.text);
}

static void judge_figures(const struct bench *b, struct judgement_result *j)
{
	const long long needed = (long long)j->judgement->base_min * 1000000;
	bool any;
	long long base = figures_base(b->framework, b->figures, j->judgement, &any);

	j->status = SECTION_NOT_ASSESSED;
	if (b->result->status == SECTION_NOT_IN_FOCUS) {
		j->status = SECTION_NOT_IN_FOCUS;
	} else if (j->judgement->alone) {
		judge_alone(b, j);
	} else if (!any) {
		j->why = "No figure is given that it could rest on.";
		leave_out(b, j, "no figure is given that it could rest on");
	} else if (base < needed) {
		j->status = SECTION_SMALL_COHORT;
		j->why = score_says_too_few_pupils(b->arena, j->judgement->base_min);
		leave_out(b, j, score_says_fewer_behind(b->diags->arena, j->judgement->base_min));
	} else if (!j->reviewer) {
		j->why = "The reviewer has not judged it yet; it is judged from figures alone.";
	} else {
		j->status = SECTION_ASSESSED;
		j->level = j->reviewer;
		j->why = *j->row->reason.text ? j->row->reason.text
					      : "Judged by the reviewer from the figures.";
	}
}

/* A level is conditional if a figure that could limit it is missing. */
static void say_missing(const struct bench *b)
{
	struct section_result *result = b->result;
	size_t section = (size_t)(result->section - b->framework->sections);

	if (result->status != SECTION_ASSESSED)
		return;
	result->missing = figures_missing(b->arena, b->framework, b->figures, section, result->level,
					  &result->n_missing);
	for (size_t i = 0; i < result->n_missing; i++)
		add_reason(b, result->missing[i].text, NULL);
}

static int row_level(const struct framework *framework, const struct answer_sheet *sheet,
		     const struct judgement *judgement)
{
	size_t i = (size_t)judgement->index * framework->n_respondents +
		   (size_t)(framework->reviewer - framework->respondents);

	return sheet->judged_levels[i];
}

int judge_reviewer(const struct answer_sheet *sheet, const struct section *section)
{
	const struct framework *framework = sheet->framework;

	return framework_has_reviewer(framework) && section->n_judgements
		       ? row_level(framework, sheet, own_judgement(section)) : 0;
}

/* A judged level is compared only with a judged one, an indicated one only with an indicated one. */
static bool is_comparable(const struct framework *framework, const struct judgement_result *j)
{
	return j->status == SECTION_ASSESSED && j->previous
	       && (!framework_has_reviewer(framework) || j->reviewer);
}

const char *judgement_status_name(const struct judgement_result *judgement)
{
	return judgement->clause.not_rated ? "judged without ratings"
					   : section_status_name(judgement->status);
}

void judge_section(struct arena *arena, const struct answer_sheet *sheet,
		   const struct figures *figures, const struct school_evidence *evidence,
		   struct section_result *result, struct diags *diags)
{
	const struct framework *framework = sheet->framework;
	struct bench b = { arena, sheet, framework, figures, evidence, result, diags };
	const struct section *section = result->section;
	struct judgement_result *results =
		arena_array(arena, section->n_judgements, sizeof(*results));

	for (size_t i = 0; i < section->n_judgements; i++) {
		struct judgement_result *j = &results[i];

		j->judgement = &section->judgements[i];
		j->rows = sheet->judged_rows + (size_t)j->judgement->index * framework->n_respondents;
		j->levels = sheet->judged_levels + j->judgement->index * (int)framework->n_respondents;
		j->row = sheet->judgements[j->judgement->index];
		j->previous = sheet->previous[j->judgement->index];
		j->why = "";
		if (framework_has_reviewer(framework))
			j->reviewer = row_level(framework, sheet, j->judgement);
		if (j->judgement->from_figures)
			judge_figures(&b, j);
		else
			judge_statements(&b, j);
		j->change = change_find(arena, sheet, result, j, evidence, diags);
		j->comparable = is_comparable(framework, j) && (!j->change || change_is_move(j->change));
		clause_write(arena, framework, result, j);
		if (j->judgement == own_judgement(section)) {
			result->judgement = j->row;
			if (j->status == SECTION_ASSESSED)
				result->level = j->level;
		}
	}
	result->judgements = results;
	say_missing(&b);
}
