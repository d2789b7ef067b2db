/* shape_boxes.c - boxes and what respondents wrote in them, field by field. */
#include "score/shape_score.h"

#include "base/date_read.h"
#include "framework/shape_audit.h"
#include "score/score.h"

struct box_entry {
	const struct box *box;
	const struct box_text *said;
};

/* A date as it is printed; one that cannot be read is printed as it was written. */
static const char *box_words(const struct shape_context *c, const void *of)
{
	const struct box_entry *entry = of;
	struct date_reading read;

	return entry->box->date && date_read(entry->said->text, false, &read) ? date_long(c->arena, read.date)
									       : entry->said->text;
}

static const char *box_written(const struct shape_context *c, const void *of)
{
	return ((const struct box_entry *)of)->said->text;
}

/* results.json of an audit about single pupils has no words. */
static bool words_kept(const struct shape_context *c, const void *of)
{
	return !c->framework->restricted;
}

static const void *box_respondent(const struct shape_context *c, const void *of)
{
	return ((const struct box_entry *)of)->said->who;
}

static const void *box_cell(const struct shape_context *c, const void *of)
{
	return &((const struct box_entry *)of)->said->at;
}

static const struct shape_row entry_rows[] = {
	ROW_REFERENCE_BY("respondent", box_respondent, shape_respondent, "who wrote it", .always = true),
	ROW_TEXT_BY("text", box_words, "the text; a date in words", .only = SHAPE_VIEW),
	ROW_TEXT_BY("text", box_written, "the text, as it was written; none of a restricted audit",
		    .only = SHAPE_JSON, .when = words_kept),
	ROW_PLACE_BY("cell", box_cell, "the cell that has it"),
};
static const struct shape shape_entry = SHAPE_OF("box_text", box_entry, entry_rows);

static const char *box_id(const struct shape_context *c, const void *of)
{
	return ((const struct filled_box *)of)->box->id;
}

static const char *box_title(const struct shape_context *c, const void *of)
{
	return ((const struct filled_box *)of)->box->title;
}

static struct shape_list box_entries(const struct shape_context *c, const void *of)
{
	const struct filled_box *box = of;

	return (struct shape_list){ box->texts, box->n_texts };
}

static const struct shape_row box_rows[] = {
	ROW_TEXT_BY("id", box_id, "its id in the audit: \"leadership.strengths\"", .always = true),
	ROW_TEXT_BY("title", box_title, "what it is called", .only = SHAPE_VIEW, .always = true),
	ROW_LIST_BY("texts", box_entries, shape_entry,
		    "one for each respondent who wrote in it; none in a public document"),
};
const struct shape shape_box = SHAPE_OF("box", filled_box, box_rows);

static void fill_box(const struct shape_context *c, const struct box_text *texts, struct filled_box *filled)
{
	const size_t n = c->framework->n_respondents;
	struct box_entry *entries = arena_array(c->arena, n, sizeof *entries);

	for (size_t r = 0; r < n && !c->is_public; r++)
		if (texts[r].text)
			entries[filled->n_texts++] = (struct box_entry){ filled->box, &texts[r] };
	filled->texts = entries;
}

struct shape_list shape_fill_boxes(const struct shape_context *c, const struct box *boxes, size_t n_boxes,
				   const struct box_text *texts)
{
	struct filled_box *items = arena_array(c->arena, n_boxes, sizeof *items);

	for (size_t i = 0; i < n_boxes; i++) {
		items[i].box = &boxes[i];
		fill_box(c, texts + i * c->framework->n_respondents, &items[i]);
	}
	return (struct shape_list){ items, n_boxes };
}
