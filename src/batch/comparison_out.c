/* comparison_out.c - see comparison_out.h. */
#include "batch/comparison_out.h"

#include "batch/draft.h"
#include "batch/gather.h"
#include "cohort/comparison.h"

/* ---- from the records ---- */

static enum compared_state state_of(enum school_status status)
{
	static const enum compared_state states[SCHOOL_STATUS_COUNT] = {
		[SCHOOL_NOT_DONE] = STATE_FAILED, [SCHOOL_MADE] = STATE_FAILED, [SCHOOL_DRAFT] = STATE_DRAFT,
		[SCHOOL_WITHHELD] = STATE_WITHHELD, [SCHOOL_FAILED] = STATE_FAILED, [SCHOOL_NO_ANSWERS] = STATE_NO_ANSWERS,
	};

	return states[status];
}

static void add(void *all, const struct gathered_school *own)
{
	const struct comparison_entry entry = {
		.school = own->school, .generated = own->generated, .why = own->why,
		.state = own->facts ? STATE_AGREED : state_of(own->status),
	};

	comparison_add(all, &entry, own->facts);
}

static const void *gather(struct arena *arena, const struct job *job, const struct records *records)
{
	struct gathering *all = comparison_new(arena, &job->framework, job->n_schools);

	gather_schools(arena, job, records, add, all);
	return comparison_make(all);
}

const struct product_subject comparison_subject = { .gather = gather, .shape = &shape_comparison };

/* ---- the tables ---- */

/* The same words, marked as resting on evidence that was made up. */
static const char *marked(struct arena *arena, bool generated, const char *words)
{
	return generated ? arena_printf(arena, "generated: %s", words) : words;
}

/* A number that is not negative, else nothing. */
static const char *number(struct arena *arena, int n)
{
	return n < 0 ? "" : arena_printf(arena, "%d", n);
}

static const char *phase(const struct school *school)
{
	return school->phase_known ? phase_ids[school->phase] : "";
}

static const char *level(const struct comparison *c, const struct compared_school *school, size_t judgement)
{
	const struct compared *own = school->judgements ? &school->judgements[judgement] : NULL;

	return own && own->level >= 0 ? framework_level_name(c->framework, own->level) : "";
}

static void level_row(struct arena *arena, struct buf *out, const struct comparison *c, const struct compared_school *s,
		      size_t k)
{
	static const struct compared none = { .met = -1, .applicable = -1, .last_level = -1 };
	const struct compared *own = s->judgements ? &s->judgements[k] : &none;
	const char *status = s->judgements ? compared_status_name(own) : s->why;
	const char *const cells[] = {
		s->school->id.text, s->school->name.text, phase(s->school), c->judgements[k].id, c->judgements[k].title,
		level(c, s, k),
		own->last_level >= 0 ? framework_level_name(c->framework, own->last_level) : "",
		marked(arena, s->generated, status),
		number(arena, own->met), number(arena, own->applicable), own->rank ? number(arena, own->rank) : "",
	};

	buf_csv_row(out, cells, sizeof(cells) / sizeof(*cells));
}

bool comparison_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	static const char *const head[] = { "school_id", "school", "phase", "section", "title", "level", "last_level",
					    "status", "met", "applicable", "priority" };
	const struct comparison *c = source->gathered;

	(void)diags;
	buf_csv_head(draft->bytes, head, sizeof(head) / sizeof(*head));
	for (size_t i = 0; i < c->n_schools; i++) {
		for (size_t k = 0; k < c->n_judgements; k++)
			level_row(arena, draft->bytes, c, &c->schools[i], k);
		draft_spill(draft);
	}
	return true;
}

static const struct out_column pairings_columns[] = {
	{ "section", OUT_TEXT, 20 }, { "giver", OUT_TEXT, 10 }, { "giver_name", OUT_TEXT, 30 },
	{ "giver_level", OUT_TEXT, 14 }, { "taker", OUT_TEXT, 10 }, { "taker_name", OUT_TEXT, 30 },
	{ "taker_level", OUT_TEXT, 14 }, { "phase", OUT_TEXT, 14 }, { "reason", OUT_LONG, 60 },
};

const struct out_table pairings_table = {
	"Pairings", pairings_columns, sizeof(pairings_columns) / sizeof(*pairings_columns)
};

bool pairings_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	const struct comparison *c = source->gathered;

	(void)diags;
	out_table_head(draft->bytes, &pairings_table);
	for (size_t i = 0; i < c->n_pairings; i++) {
		const struct pairing *p = &c->pairings[i];
		const size_t k = (size_t)(p->judgement - c->judgements);
		const struct school *giver = p->giver ? p->giver->school : NULL, *taker = p->taker->school;
		const char *const cells[] = {
			p->judgement->id,
			giver ? giver->id.text : "", giver ? giver->name.text : "",
			giver ? level(c, p->giver, k) : "",
			taker->id.text, taker->name.text, level(c, p->taker, k), phase(taker),
			marked(arena, p->taker->generated || (p->giver && p->giver->generated), p->reason),
		};

		buf_csv_row(draft->bytes, cells, sizeof(cells) / sizeof(*cells));
		draft_spill(draft);
	}
	return true;
}
