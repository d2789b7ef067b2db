/* comparison_out.c - see comparison_out.h. */
#include "batch/comparison_out.h"

#include "batch/draft.h"
#include "batch/job.h"
#include "batch/kinds.h"
#include "batch/records.h"
#include "batch/why.h"
#include "plan/comparison.h"

/* ---- from the records ---- */

/* Why a school has no facts: "withheld: CSV012". */
static const char *why_missing(struct arena *arena, const struct job *job, const struct records *records, size_t index)
{
	const struct record record = records_get(arena, records, index);
	const struct diags before = job_problems_of(arena, job, job->schools[index]->school->id.text);

	return why_status(arena, job, record.status, &before, &record.problems);
}

static const void *gather(struct arena *arena, const struct job *job, const struct records *records)
{
	const struct batch_kind *kind = batch_kind(&job->framework);
	struct compared_school *schools = arena_array(arena, job->n_schools, sizeof(*schools));

	for (size_t i = 0; i < job->n_schools; i++) {
		const void *facts;
		size_t n;

		schools[i].school = job->schools[i]->school;
		schools[i].generated = job->schools[i]->generated;
		if (records_facts(arena, records, i, kind->fact_shape, &facts, &n))
			schools[i].judgements = facts;
		else
			schools[i].why = why_missing(arena, job, records, i);
	}
	return comparison_make(arena, &job->framework, schools, job->n_schools);
}

const struct product_subject comparison_subject = { .gather = gather };

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

static const char *level(const struct comparison *c, const struct compared_school *school, int judgement)
{
	const struct compared *own = school->judgements ? &school->judgements[judgement] : NULL;

	return own && own->level >= 0 ? framework_level_name(c->framework, own->level) : "";
}

static void level_row(struct arena *arena, struct buf *out, const struct comparison *c, const struct compared_school *s,
		      const struct judgement *judgement)
{
	static const struct compared none = { .met = -1, .applicable = -1 };
	const struct compared *own = s->judgements ? &s->judgements[judgement->index] : &none;
	const char *status = s->judgements ? compared_status_name(own) : s->why;
	const char *const cells[] = {
		s->school->id.text, s->school->name.text, phase(s->school), judgement->id, judgement->title,
		level(c, s, judgement->index),
		"",	/* last_level: an earlier year is not read */
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
	for (size_t i = 0; i < c->n_schools; i++)
		for (size_t k = 0; k < c->n_judgements; k++)
			level_row(arena, draft->bytes, c, &c->schools[i], c->judgements[k]);
	return true;
}

bool pairings_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	static const char *const head[] = { "section", "giver", "giver_name", "giver_level", "taker", "taker_name",
					    "taker_level", "phase", "reason" };
	const struct comparison *c = source->gathered;

	(void)diags;
	buf_csv_head(draft->bytes, head, sizeof(head) / sizeof(*head));
	for (size_t i = 0; i < c->n_pairings; i++) {
		const struct pairing *p = &c->pairings[i];
		const struct school *giver = p->giver ? p->giver->school : NULL, *taker = p->taker->school;
		const char *const cells[] = {
			p->judgement->id,
			giver ? giver->id.text : "", giver ? giver->name.text : "",
			giver ? level(c, p->giver, p->judgement->index) : "",
			taker->id.text, taker->name.text, level(c, p->taker, p->judgement->index), phase(taker),
			marked(arena, p->taker->generated || (p->giver && p->giver->generated), p->reason),
		};

		buf_csv_row(draft->bytes, cells, sizeof(cells) / sizeof(*cells));
	}
	return true;
}
