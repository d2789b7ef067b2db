/* bound_row.c - see bound_row.h. A row's problems are found here, but for those that it has beside other rows. */
#include "score/bound_row.h"

#include <string.h>

#include "base/date_read.h"
#include "base/list.h"
#include "base/nearest.h"
#include "base/text.h"

/* A column of a wide table that looks like a misspelt item is an error, since its answers would be lost. Columns of
 * the school's own are ignored. Each column is reported once. */
static void unknown_column(struct binder *b, const struct response *row)
{
	const char *moved, *nearest;
	struct diag *diag;

	if (binder_told(b, DIAG_CSV011, row->header_at))
		return;
	moved = items_moved(&b->items, row->item.text);
	nearest = moved ? NULL : items_nearest_header(&b->items, row->item.text);
	diag = binder_problem(b, DIAG_CSV011, row->header_at, row->item.text,
			      "item '%s' is not in the audit", row->item.text);
	if (moved)
		diag->hint = moved;
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
	diag->hint = items_moved(&b->items, item->text);
	if (diag->hint)
		return;
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
		if (!bound->strand->descriptors[l].absent && !bound->strand->descriptors[l].na_allowed)
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

static const struct section *section_of(const struct binder *b, const struct bound_row *bound)
{
	return &b->framework->sections[bound->strand->descriptors[0].section];
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
			return binder_level_fits(b, section_of(b, bound), bound->level, cell);
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
							"say why after it: '%s: reason'", cell->text)
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

bool bound_row_says_something(const struct binder *b, const struct response *row)
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

/* In a row with ratings of several respondents the reason is for those that leave the item out. */
static void forget_reason(struct binder *b, struct bound_row *bound)
{
	const struct response *row = bound->row;
	struct response *bare;

	if (!row->by_respondent || !*row->na_reason.text || !bound->rating || leaves_out(bound->rating))
		return;
	bare = arena_alloc(b->arena, sizeof(*bare));
	*bare = *row;
	bare->na_reason.text = "";
	bound->row = bare;
}

bool bound_row_read(struct binder *b, const struct response *row, struct bound_row *bound)
{
	const struct box *box;
	bool known;

	*bound = (struct bound_row){ .row = row };
	b->wide = row->header_at.line != 0;
	b->several = b->wide || row->by_respondent;
	box = b->wide ? framework_in_header(b->framework, row->item.text).box
		      : framework_box(b->framework, row->item.text);
	if (box) {
		bind_box(b, row, box);
		return false;
	}
	row = bound->row = without_apostrophe(b, row);
	known = bind_item(b, bound);
	if (!bound_row_says_something(b, row))
		return false;
	if (known
	    && !binder_in_focus(b, &b->framework->sections[bound->strand->descriptors[0].section],
				row->item.at))
		return false;
	bound->who = binder_respondent(b, &row->respondent);
	check_evidence(b, bound);
	if (known)
		split_reason(b, bound);
	if (!known || !bind_rating(b, bound))
		return false;
	forget_reason(b, bound);
	return bound->who != NULL;
}
