/*
 * responses.c - binds responses.csv to the audit.
 *
 * Each row is first read by itself (bound_row.h); then rows for descriptors are entered, then rows for whole
 * strands, so that the result does not depend on the order of the rows. If two rows answer one question
 * differently, neither counts; if they agree, the first does.
 */
#include "score/binder.h"

#include <string.h>

#include "score/bound_row.h"
#include "score/moderation.h"

/* What has been entered so far, for each answer of the sheet. */
struct entries {
	const struct bound_row **first;
};

static struct answer *answer_slot(struct binder *b, const struct descriptor *descriptor,
				  const struct respondent *who)
{
	return answers_of(b->sheet, descriptor) + (who - b->framework->respondents);
}

static void enter(struct binder *b, struct answer *answer, const struct bound_row *bound,
		  enum answer_state state)
{
	const struct framework *framework = b->framework;

	answer->state = state;
	answer->rating = bound->rating;
	for (size_t i = 0; !bound->descriptor && !answer->rating && i < framework->n_ratings; i++) {
		if (framework->ratings[i].state == state)
			answer->rating = &framework->ratings[i];
	}
	answer->row = bound->row;
	answer->from_strand = !bound->descriptor;
	answer->evidence_types = bound->types;
	answer->n_evidence_types = bound->n_types;
	answer->evidence_said = bound->said;
}

static void withdraw(struct answer *answer)
{
	*answer = (struct answer){ .descriptor = answer->descriptor, .who = answer->who, .state = ANSWER_NOT_ANSWERED };
}

/* Two notes of one respondent where the audit takes one: neither rates anything, so what is noted tells them apart. */
static bool tell_second_note(struct binder *b, const struct bound_row *first, const struct bound_row *second)
{
	const struct loc at = first->row->item.at;

	binder_problem(b, DIAG_CSV014, second->row->item.at, second->row->item.text,
		       "item '%s' already has a note by %s at %s:%d", second->row->item.text, second->who->name, at.file,
		       at.line)
		->hint = "make one note of the two; or let the question take several notes, by several = true in the audit";
	return true;
}

/* Report a second row for the same question; true if both say the same. */
static bool tell_duplicate(struct binder *b, const struct bound_row *first,
			   const struct bound_row *second)
{
	const struct loc at = first->row->item.at;
	bool same = first->rating == second->rating && first->level == second->level;

	if (same && !framework_has_levels(b->framework) && strcmp(first->row->note.text, second->row->note.text) != 0)
		return tell_second_note(b, first, second);
	binder_problem(b, DIAG_CSV014, second->row->item.at, second->row->item.text,
		       "item '%s' is already answered by %s at %s:%d, with %s",
		       second->row->item.text, second->who->name, at.file, at.line,
		       same ? "the same rating"
			    : arena_printf(b->arena, "rating '%s' instead of '%s'",
					   first->row->rating.text, second->row->rating.text))
		->hint = same ? "remove one of the two rows" : "keep only the correct row";
	return same;
}

static bool says_same(const struct answer *answer, const struct bound_row *bound)
{
	const struct response *a = answer->row, *b = bound->row;

	return answer->rating == bound->rating && strcmp(a->note.text, b->note.text) == 0 &&
	       strcmp(a->evidence.text, b->evidence.text) == 0 &&
	       strcmp(a->evidence_type.text, b->evidence_type.text) == 0 &&
	       date_compare(a->evidence_date, b->evidence_date) == 0;
}

/* Whether it is a further note rather than the same once more. What is rated has one rating, whatever more is noted. */
static bool is_further(const struct binder *b, const struct answer *answer, const struct bound_row *bound)
{
	bool said = says_same(answer, bound);

	if (framework_has_levels(b->framework) && answer->rating != bound->rating)
		return false;
	for (size_t i = 0; i < answer->n_more; i++)
		said |= says_same(&answer->more[i], bound);
	return bound->descriptor->several && !said;
}

static enum answer_state state_of(const struct bound_row *bound)
{
	return bound->rating ? bound->rating->state : ANSWER_NOTED;
}

static void enter_further(struct binder *b, struct answer *answer, const struct bound_row *bound)
{
	struct answer further = { .descriptor = answer->descriptor, .who = answer->who };

	enter(b, &further, bound, state_of(bound));
	if (answer->n_more == answer->more_capacity)
		answer->more = arena_grow(b->arena, answer->more, answer->n_more, &answer->more_capacity,
					  sizeof(*answer->more));
	answer->more[answer->n_more++] = further;
}

static void enter_descriptor(struct binder *b, struct entries *entries,
			     const struct bound_row *bound)
{
	struct answer *answer = answer_slot(b, bound->descriptor, bound->who);
	size_t i = (size_t)(answer - b->sheet->answers);

	if (!entries->first[i]) {
		entries->first[i] = bound;
		enter(b, answer, bound, state_of(bound));
	} else if (answer->row && is_further(b, answer, bound)) {
		enter_further(b, answer, bound);
	} else if (!tell_duplicate(b, entries->first[i], bound)) {
		withdraw(answer);
	}
}

/* The first row of this respondent for any of the strand's descriptors, or NULL. */
static const struct bound_row *entered_beside(struct binder *b, const struct entries *entries,
					      const struct bound_row *bound)
{
	for (size_t l = 0; l < b->framework->n_steps; l++) {
		struct answer *answer = answer_slot(b, &bound->strand->descriptors[l], bound->who);
		const struct bound_row *first = entries->first[answer - b->sheet->answers];

		if (first)
			return first;
	}
	return NULL;
}

static void enter_strand(struct binder *b, struct entries *entries, const struct bound_row *bound)
{
	const struct bound_row *beside = entered_beside(b, entries, bound);
	const struct words *words = &b->framework->words;
	bool spoil = false;

	if (beside && beside->descriptor) {
		binder_problem(b, DIAG_CSV016, bound->row->item.at, bound->row->item.text,
			       "item '%s' is rated beside its %s '%s' at %s:%d",
			       bound->strand->id, words->descriptor,
			       beside->descriptor->id, beside->row->item.at.file,
			       beside->row->item.at.line)
			->hint = arena_printf(b->diags->arena, "rate either the %s or its %s",
					      words->strand, words->descriptors);
		return;
	}
	if (beside) {
		if (tell_duplicate(b, beside, bound))
			return;
		spoil = true;
	}
	for (int l = 0; l < (int)b->framework->n_steps; l++) {
		struct answer *answer = answer_slot(b, &bound->strand->descriptors[l], bound->who);

		if (bound->strand->descriptors[l].absent)
			continue;
		if (spoil) {
			withdraw(answer);
			continue;
		}
		entries->first[answer - b->sheet->answers] = bound;
		enter(b, answer, bound, bound->rating ? bound->rating->state
					: l < bound->level ? ANSWER_MET : ANSWER_NOT_YET);
	}
}

static bool has_reason(const struct response *row)
{
	return *row->note.text || *row->na_reason.text || *row->evidence.text;
}

/* An agreed rating above every other rating needs a reason in its row (domain convention). */
static void check_agreed(struct binder *b, const struct answer *answers,
			 const struct response **told)
{
	const struct answer *agreed = NULL;
	int highest = 0;

	for (size_t r = 0; r < b->framework->n_respondents; r++) {
		int step = moderation_step(answers[r].state);

		if (answers[r].who->agreed)
			agreed = &answers[r];
		else if (step > highest)
			highest = step;
	}
	if (!agreed || !agreed->row || highest == 0 || moderation_step(agreed->state) <= highest
	    || has_reason(agreed->row) || agreed->row == *told)
		return;
	*told = agreed->row;	/* a row for a strand gives several consecutive answers */
	binder_problem(b, DIAG_CSV037, agreed->row->rating.at, agreed->row->rating.text,
		       "rating '%s' agreed for '%s' is above every respondent's and has no reason",
		       agreed->row->rating.text, agreed->row->item.text)
		->hint = "say in note what changed the view";
}

static void check_all_agreed(struct binder *b)
{
	const struct response *told = NULL;

	for (size_t i = 0; i < b->framework->n_sections; i++) {
		const struct section *section = &b->framework->sections[i];

		for (size_t k = 0; k < section->n_strands * b->framework->n_steps; k++) {
			const struct strand *strand = &section->strands[k / b->framework->n_steps];
			size_t l = k % b->framework->n_steps;

			check_agreed(b, answers_of(b->sheet, &strand->descriptors[l]), &told);
		}
	}
}

static size_t n_answers(const struct framework *framework)
{
	size_t n = 0;

	for (size_t i = 0; i < framework->n_sections; i++)
		n += framework->sections[i].n_strands;
	return n * framework->n_steps * framework->n_respondents;
}

void binder_responses(struct binder *b)
{
	const struct school_evidence *evidence = b->evidence;
	struct bound_row *rows = arena_array(b->arena, evidence->n_responses, sizeof(*rows));
	struct entries entries = {
		.first = arena_array(b->arena, n_answers(b->framework), sizeof(*entries.first)),
	};
	size_t n = 0, n_rated = framework_rates(b->framework) ? 0 : evidence->n_judgements;

	for (size_t i = 0; i < evidence->n_responses; i++) {
		bool answers = bound_row_read(b, &evidence->responses[i], &rows[n]);

		/* a cell in a column that is not an item is not an answer */
		n_rated += bound_row_says_something(b, &evidence->responses[i])
			   && (rows[n].strand || !b->wide);
		n += answers;
	}
	b->wide = b->several = false;
	if (n_rated == 0)
		binder_problem(b, DIAG_CSV040, evidence->school->id.at, evidence->school->id.text,
			       "school '%s' has no answers", evidence->school->id.text)
			->hint = "check its school_id in the responses table";
	for (size_t i = 0; i < n; i++) {
		if (rows[i].descriptor)
			enter_descriptor(b, &entries, &rows[i]);
	}
	for (size_t i = 0; i < n; i++) {
		if (!rows[i].descriptor)
			enter_strand(b, &entries, &rows[i]);
	}
	if (!framework_has_reviewer(b->framework))	/* the reviewer is the only one who rates, and may
							 * well rate higher */
		check_all_agreed(b);
}
