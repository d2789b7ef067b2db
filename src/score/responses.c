/*
 * responses.c - binds responses.csv to the audit.
 *
 * Each row is first read by itself; then rows for descriptors are entered, then rows for whole strands,
 * so that the result does not depend on the order of the rows. If two rows answer one question
 * differently, neither counts; if they agree, the first does.
 */
#include "score/binder.h"

#include <string.h>

#include "base/date_read.h"
#include "base/list.h"
#include "base/nearest.h"
#include "base/text.h"
#include "score/moderation.h"

/* A row with a known item, respondent and rating. */
struct bound_row {
	const struct response *row;
	const struct descriptor *descriptor;	/* NULL: the row rates a strand */
	const struct strand *strand;
	const struct respondent *who;
	const struct rating *rating;		/* NULL: the row gives a strand's level */
	int level;
	const struct evidence_type **types;	size_t n_types;
	const char *said;			/* as in struct answer */
};

/* What has been entered so far, for each answer of the sheet. */
struct entries {
	const struct bound_row **first;
};

/* A column of a wide table that looks like a misspelt item is an error, since its answers would be lost. Columns of
 * the school's own are ignored. Each column is reported once. */
static void unknown_column(struct binder *b, const struct response *row)
{
	const char *nearest;
	struct diag *diag;

	if (binder_told(b, DIAG_CSV011, row->header_at))
		return;
	nearest = items_nearest_header(&b->items, row->item.text);
	diag = binder_problem(b, DIAG_CSV011, row->header_at, row->item.text,
			      "item '%s' is not in the audit", row->item.text);
	if (nearest)
		diag->hint = text_did_you_mean(b->diags->arena, row->item.text, nearest);
}

static void unknown_item(struct binder *b, const struct response *row)
{
	const struct words *words = &b->framework->words;
	struct arena *arena = b->diags->arena;
	const struct cell *item = &row->item;
	const struct section *section = b->wide ? framework_in_header(b->framework, item->text).section
						: framework_section(b->framework, item->text);
	struct diag *diag;
	const char *nearest;

	if (b->wide && !section) {
		unknown_column(b, row);
		return;
	}
	diag = binder_problem(b, DIAG_CSV011, b->wide ? row->header_at : item->at, item->text,
			      "item '%s' is not in the audit", item->text);
	if (section) {
		diag->hint = framework_has_steps(b->framework)
			? arena_printf(arena, "that is the id of a whole %s: rate its %s or %s",
				       words->section, words->strands, words->descriptors)
			: arena_printf(arena, "that is the id of a whole %s: rate its %s",
				       words->section, words->descriptors);
		return;
	}
	nearest = items_nearest(&b->items, item->text);
	diag->hint = nearest ? text_did_you_mean(arena, item->text, nearest)
		     : framework_has_steps(b->framework)
			     ? arena_printf(arena, "items are ids of %s or %s, which 'waymark show' lists",
					    words->descriptors, words->strands)
			     : arena_printf(arena, "items are ids of %s, which 'waymark show' lists", words->descriptors);
}

static bool bind_item(struct binder *b, struct bound_row *bound)
{
	const char *text = bound->row->item.text;
	struct framework_named named = { 0 };

	if (!*text)
		return false;		/* already reported when the table was read */
	if (b->wide)
		named = framework_in_header(b->framework, text);
	bound->descriptor = b->wide ? named.descriptor : framework_descriptor(b->framework, text);
	bound->strand = b->wide ? named.strand : bound->descriptor ? NULL : framework_strand(b->framework, text);
	if (bound->descriptor) {
		const struct descriptor *d = bound->descriptor;

		bound->strand = &b->framework->sections[d->section].strands[d->strand];
	}
	if (!bound->strand)
		unknown_item(b, bound->row);
	return bound->strand != NULL;
}

static bool leaves_out(const struct rating *rating)
{
	return rating->state == ANSWER_NOT_APPLICABLE || rating->state == ANSWER_WAIVED;
}

static void off_the_scale(struct binder *b, const struct cell *cell, bool is_descriptor)
{
	const struct framework *framework = b->framework;
	struct diag *diag = binder_problem(b, DIAG_CSV012, cell->at, cell->text,
					   "rating '%s' is not on the scale", cell->text);
	const char **names = arena_array(b->arena, framework->n_ratings, sizeof(*names));

	for (size_t i = 0; i < framework->n_ratings; i++)
		names[i] = framework->ratings[i].name;
	diag->hint = is_descriptor ? binder_hint(b, NAMES_SCALE, cell->text, names, framework->n_ratings)
				   : arena_printf(b->diags->arena, "a %s is rated with a level: %s",
						  framework->words.strand,
						  binder_hint(b, NAMES_SCALE, cell->text, binder_level_names(b),
							      framework->n_levels));
}

/* "Waived: reason" in a wide table, where one cell holds both. evidence splits "n/a: reason", which all audits share;
 * the other words that leave an item out belong to this audit. */
static void split_reason(struct binder *b, struct bound_row *bound)
{
	const struct response *row = bound->row;
	const char *text = row->rating.text, *mark = strchr(text, ':'), *word;
	const struct rating *rating;
	struct response *split;

	if (!b->wide || !mark || *row->na_reason.text)
		return;
	word = text_trim(b->arena, arena_strndup(b->arena, text, (size_t)(mark - text)));
	rating = framework_rating(b->framework, word);
	if (!rating || !leaves_out(rating))
		return;
	split = arena_alloc(b->arena, sizeof(*split));
	*split = *row;
	split->rating.text = word;
	split->na_reason = (struct cell){ text_trim(b->arena, mark + 1), row->rating.at };
	bound->row = split;
}

/* For a whole strand, each of its descriptors must allow it. */
static bool may_be_na(const struct binder *b, const struct bound_row *bound)
{
	if (bound->descriptor)
		return bound->descriptor->na_allowed;
	for (size_t l = 0; l < b->framework->n_steps; l++) {
		if (!bound->strand->descriptors[l].na_allowed)
			return false;
	}
	return true;
}

/* The descriptor that the row is about and that must be met, or NULL. */
static const struct descriptor *gate_of(const struct binder *b, const struct bound_row *bound)
{
	const struct descriptor *all = bound->strand->descriptors;

	if (bound->descriptor)
		return bound->descriptor->gate ? bound->descriptor : NULL;
	for (size_t l = 0; l < b->framework->n_steps; l++) {
		if (all[l].gate)
			return &all[l];
	}
	return NULL;
}

/* An item that must be met is rated as it is: leaving it out would also leave out the limit that it sets. */
static void refuse_gate(struct binder *b, const struct bound_row *bound, const struct descriptor *gate)
{
	const struct cell *cell = &bound->row->rating;

	if (bound->descriptor)
		binder_problem(b, DIAG_CSV057, cell->at, cell->text,
			       "rating '%s' leaves out '%s', which must be met", cell->text, gate->id)
			->hint = "rate it as it is: what must be met is neither waived nor not applicable";
	else
		binder_problem(b, DIAG_CSV057, cell->at, cell->text,
			       "rating '%s' of '%s' leaves out '%s', which must be met", cell->text,
			       bound->strand->id, gate->id)
			->hint = arena_printf(b->diags->arena, "rate its %s one by one, and that one "
					      "as it is", b->framework->words.descriptors);
}

/* A waiver is somebody's decision for a limited time. One that has expired does not count. */
static bool check_waiver(struct binder *b, const struct response *row)
{
	const struct cell *until = &row->waived_until_cell;
	bool by = *row->waived_by.text, ends = *until->text;

	if (!by || !ends)
		binder_problem(b, DIAG_CSV058, row->rating.at, row->rating.text,
			       "rating '%s' has no %s", row->rating.text,
			       by ? "waived_until" : ends ? "waived_by" : "waived_by and no waived_until")
			->hint = by ? "say in waived_until on which day the waiver ends"
			       : ends ? "say in waived_by who decided it"
				      : "say in waived_by who decided it, in waived_until on which day it ends";
	if (!date_given(row->waived_until) || date_compare(row->waived_until, b->report_date) >= 0)
		return true;
	binder_problem(b, DIAG_CSV059, until->at, until->text,
		       "waived_until %s lies before the report date %s: the waiver has run out",
		       date_iso(b->diags->arena, row->waived_until),
		       date_iso(b->diags->arena, b->report_date))
		->hint = "rate it as it is now, or give the day of a new decision";
	return false;
}

/* A descriptor gets a rating; a strand gets a level, or a rating that leaves it out altogether. */
static bool bind_rating(struct binder *b, struct bound_row *bound)
{
	const struct cell *cell = &bound->row->rating;
	const struct rating *rating = framework_rating(b->framework, cell->text);
	bool ok = true;

	if (!bound->descriptor) {
		bound->level = framework_level(b->framework, cell->text);
		if (bound->level >= 0)
			return true;
		if (rating && !leaves_out(rating))
			rating = NULL;
	}
	bound->rating = rating;
	if (!rating && !*cell->text)
		return true;		/* a note only */
	if (!rating) {
		off_the_scale(b, cell, bound->descriptor != NULL);
		return false;
	}
	if (leaves_out(rating) && gate_of(b, bound)) {
		refuse_gate(b, bound, gate_of(b, bound));
		return false;
	}
	if (leaves_out(rating) && !*bound->row->na_reason.text) {
		binder_problem(b, DIAG_CSV015, cell->at, cell->text, "rating '%s' has no na_reason",
			       cell->text)
			->hint = b->wide ? arena_printf(b->diags->arena,
							"say why behind it: '%s: reason'", cell->text)
					 : "say in na_reason why it does not apply";
		ok = false;
	}
	if (rating->state == ANSWER_NOT_APPLICABLE && !may_be_na(b, bound)) {
		binder_problem(b, DIAG_CSV020, cell->at, cell->text,
			       "rating '%s' is not allowed for '%s'", cell->text,
			       bound->row->item.text)
			->hint = "the audit asks every school for an answer here";
		ok = false;
	}
	if (rating->state == ANSWER_WAIVED)
		ok &= check_waiver(b, bound->row);
	return ok;
}

static void unknown_type(struct binder *b, const struct response *row, const char *name)
{
	const struct framework *framework = b->framework;
	const char **names = arena_array(b->arena, framework->n_evidence_types, sizeof(*names));

	for (size_t i = 0; i < framework->n_evidence_types; i++)
		names[i] = framework->evidence_types[i].name;
	binder_problem(b, DIAG_CSV027, row->evidence_type.at, name, "evidence_type '%s' is not known", name)
		->hint = binder_hint(b, NAMES_WORDS, name, names, framework->n_evidence_types);
}

static const void *find_type(const void *framework, const char *text)
{
	return framework_evidence_type(framework, text);
}

/* A source may be of several types. */
static void bind_types(struct binder *b, struct bound_row *bound)
{
	const struct framework *framework = b->framework;
	const char **parts, *said = NULL;
	size_t n;

	if (!*bound->row->evidence_type.text)
		return;
	bound->said = bound->row->evidence_type.text;
	if (!framework->n_evidence_types)
		return;
	parts = list_split(b->arena, bound->said, &n);
	bound->types = arena_array(b->arena, n, sizeof(*bound->types));
	for (size_t i = 0, first = 0; i < n; first = i) {
		const struct evidence_type *type = list_find(b->arena, parts, n, &i, find_type, framework);
		const char *name = type ? type->name : parts[first];

		if (type)
			bound->types[bound->n_types++] = type;
		else
			unknown_type(b, bound->row, name);
		said = said ? arena_printf(b->arena, "%s, %s", said, name) : name;
	}
	bound->said = said;
}

static void check_evidence(struct binder *b, struct bound_row *bound)
{
	const struct response *row = bound->row;

	bind_types(b, bound);
	if (date_given(row->evidence_date) && date_compare(row->evidence_date, b->report_date) > 0)
		binder_problem(b, DIAG_CSV024, row->evidence_date_cell.at,
			       row->evidence_date_cell.text,
			       "evidence_date %s lies after the report date %s and is not counted",
			       date_iso(b->diags->arena, row->evidence_date),
			       date_iso(b->diags->arena, b->report_date))
			->hint = "check the day, the month and the year";
}

/* False, after a problem has been added, if the text should be a date and is not. */
static bool check_box_date(struct binder *b, const struct box *box, const struct cell *cell)
{
	struct date_reading read;

	if (!box->date || date_read(cell->text, false, &read))
		return true;
	binder_problem(b, DIAG_CSV017, cell->at, cell->text, "'%s' of '%s' is not a date", cell->text, box->id)
		->hint = "write it as 2026-11-04 or 04/11/2026";
	return false;
}

static struct box_text *box_slots(const struct binder *b, const struct box *box)
{
	return box->section < 0 ? b->sheet->head : b->sheet->boxes[box->section];
}

/* A box has a text, not a rating; in a wide table the text is the cell in the box's column. */
static void bind_box(struct binder *b, const struct response *row, const struct box *box)
{
	const struct cell *cell = b->wide ? &row->rating : *row->evidence.text ? &row->evidence
									       : &row->note;
	const struct respondent *who;
	struct box_text *slot;

	if (!b->wide && *row->rating.text)
		binder_problem(b, DIAG_CSV012, row->rating.at, row->rating.text,
			       "rating '%s' is given for '%s', which takes only a text",
			       row->rating.text, box->id)
			->hint = framework_has_levels(b->framework) ? "write the text in the column evidence"
						      : "write the text in the column note";
	who = *cell->text ? binder_respondent(b, &row->respondent) : NULL;
	if (!who || !check_box_date(b, box, cell))
		return;
	if (box->section >= 0 && !binder_in_focus(b, &b->framework->sections[box->section], row->item.at))
		return;
	slot = &box_slots(b, box)[(size_t)box->index * b->framework->n_respondents +
				  (size_t)(who - b->framework->respondents)];
	if (slot->text)
		binder_problem(b, DIAG_CSV014, row->item.at, row->item.text,
			       "'%s' is already written by %s at %s:%d", box->id, who->name,
			       slot->at.file, slot->at.line)
			->hint = "keep one of the two rows";
	else
		*slot = (struct box_text){ who, cell->text, cell->at };
}

static bool says_something(const struct binder *b, const struct response *row)
{
	return *row->rating.text || (!framework_has_levels(b->framework) && *row->note.text);
}

/*
 * In a wide table only this file knows whether a cell holds a rating or a text. A rating loses a leading apostrophe.
 */
static const struct response *without_apostrophe(struct binder *b, const struct response *row)
{
	const char *text = row->rating.text;
	struct response *bare;

	if (!b->wide || text[0] != '\'' || text[1] == '\'')
		return row;
	bare = arena_alloc(b->arena, sizeof(*bare));
	*bare = *row;
	bare->rating.text = text_trim(b->arena, text + 1);
	return bare;
}

/* False if the row gives no answer: it is blank, not used or in error. */
static bool bind_row(struct binder *b, const struct response *row, struct bound_row *bound)
{
	const struct box *box;
	bool known;

	*bound = (struct bound_row){ .row = row };
	b->wide = row->header_at.line != 0;
	box = b->wide ? framework_in_header(b->framework, row->item.text).box
		      : framework_box(b->framework, row->item.text);
	if (box) {
		bind_box(b, row, box);
		return false;
	}
	row = bound->row = without_apostrophe(b, row);
	known = bind_item(b, bound);
	if (!says_something(b, row))
		return false;
	if (known
	    && !binder_in_focus(b, &b->framework->sections[bound->strand->descriptors[0].section],
				row->item.at))
		return false;
	bound->who = binder_respondent(b, &row->respondent);
	check_evidence(b, bound);
	if (known)
		split_reason(b, bound);
	return known && bind_rating(b, bound) && bound->who;
}

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

/* Report a second row for the same question; true if both say the same. */
static bool tell_duplicate(struct binder *b, const struct bound_row *first,
			   const struct bound_row *second)
{
	const struct loc at = first->row->item.at;
	bool same = first->rating == second->rating && first->level == second->level;

	binder_problem(b, DIAG_CSV014, second->row->item.at, second->row->item.text,
		       "item '%s' is already answered by %s at %s:%d, with %s",
		       second->row->item.text, second->who->name, at.file, at.line,
		       same ? "the same rating"
			    : arena_printf(b->arena, "rating '%s' instead of '%s'",
					   first->row->rating.text, second->row->rating.text))
		->hint = same ? "remove one of the two rows" : "keep only the correct row";
	return same;
}

static void enter_descriptor(struct binder *b, struct entries *entries,
			     const struct bound_row *bound)
{
	struct answer *answer = answer_slot(b, bound->descriptor, bound->who);
	size_t i = (size_t)(answer - b->sheet->answers);

	if (!entries->first[i]) {
		entries->first[i] = bound;
		enter(b, answer, bound, bound->rating ? bound->rating->state : ANSWER_NOTED);
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
	size_t n = 0, n_rated = 0;

	for (size_t i = 0; i < evidence->n_responses; i++) {
		bool answers = bind_row(b, &evidence->responses[i], &rows[n]);

		/* a cell in a column that is not an item is not an answer */
		n_rated += says_something(b, &evidence->responses[i])
			   && (rows[n].strand || !b->wide);
		n += answers;
	}
	b->wide = false;
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
