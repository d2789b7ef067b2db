/* survey_out.c - see survey_out.h. */
#include "batch/survey_out.h"

#include "base/rounding.h"
#include "batch/draft.h"
#include "batch/gather.h"
#include "cohort/survey_schools.h"

/* ---- from the records ---- */

static void add(void *meeting, const struct gathered_school *own)
{
	surveys_add(meeting, own->school, own->generated, own->why, own->facts);
}

static const void *gather(struct arena *arena, const struct job *job, const struct records *records)
{
	struct survey_meeting *meeting = surveys_new(arena, &job->framework, job->n_schools);

	gather_schools(arena, job, records, add, meeting);
	return surveys_make(meeting);
}

const struct product_subject survey_subject = { .gather = gather, .shape = &shape_surveys };

/* ---- survey_results.csv: evidence again ---- */

static const char *number(struct arena *arena, int n)
{
	return n < 0 ? "" : arena_printf(arena, "%d", n);
}

static void answer_row(struct arena *arena, struct buf *out, const struct surveys *all,
	const struct surveyed_school *school,
		       const struct survey_item *item, size_t option)
{
	const int *facts = survey_facts_item(school->facts, all->rules, (size_t)item->index) + SURVEY_FACT_ANSWERS;
	const int base = facts[SURVEY_FACT_BASE - SURVEY_FACT_ANSWERS], n = facts[option];
	const int thousandths = facts[all->rules->n_options + option];
	const char *const cells[] = {
		school->school->id.text, school->school->name.text,
		school->school->phase_known ? phase_ids[school->school->phase] : "", school->facts->wave, item->id,
			item->text,
		all->rules->options[option].id, number(arena, n), number(arena, base),
		thousandths < 0 ? "" : rounding_text(arena, rounding_percent(thousandths * 1000LL, 1), 1),
		survey_side_ids[survey_side_of(all->rules, item, option)], school->generated ? "yes" : "",
	};

	if (n >= 0 || thousandths >= 0)
		buf_csv_row(out, cells, sizeof(cells) / sizeof(*cells));
}

bool survey_results_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	static const char *const head[] = { "school_id", "school", "phase", "wave", "item", "text", "answer", "n", "base",
					    "percent", "side", "generated" };
	const struct surveys *all = source->gathered;
	struct arena scratch;

	(void)arena;
	(void)diags;
	arena_init(&scratch);
	buf_csv_head(draft->bytes, head, sizeof(head) / sizeof(*head));
	for (size_t s = 0; s < all->n_schools; s++) {
		for (size_t i = 0; all->schools[s].facts && i < all->rules->n_items; i++) {
			for (size_t o = 0; o < all->rules->n_options; o++)
				answer_row(&scratch, draft->bytes, all, &all->schools[s], &all->rules->items[i], o);
			arena_reset(&scratch);
		}
	}
	arena_clear(&scratch);
	return true;
}

/* ---- comparison.csv: means ---- */

static void mean_row(struct arena *arena, struct buf *out, const char *of, const char *id, const char *title,
		     const struct survey_mean *mean)
{
	const char *const cells[] = {
		of, id, title, arena_printf(arena, "%d", mean->n_schools), arena_printf(arena, "%d", mean->n_left_out),
		arena_printf(arena, "%lld", mean->positive), arena_printf(arena, "%lld", mean->base),
		mean->weighted ? mean->weighted : "", mean->plain ? mean->plain : "", mean->lowest ? mean->lowest : "",
		mean->highest ? mean->highest : "",
	};

	buf_csv_row(out, cells, sizeof(cells) / sizeof(*cells));
}

bool survey_means_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	static const char *const head[] = { "of", "id", "title", "schools", "left_out", "positive", "answers", "weighted",
		"plain",
					    "lowest", "highest" };
	const struct surveys *all = source->gathered;

	(void)diags;
	buf_csv_head(draft->bytes, head, sizeof(head) / sizeof(*head));
	mean_row(arena, draft->bytes, "all", "", all->framework->title, &all->all);
	for (size_t s = 0; s < all->framework->n_sections; s++)
		mean_row(arena, draft->bytes, "domain", all->framework->sections[s].id, all->framework->sections[s].title,
			 &all->domains[s]);
	for (size_t i = 0; i < all->rules->n_items; i++)
		mean_row(arena, draft->bytes, "item", all->rules->items[i].id, all->rules->items[i].text, &all->items[i]);
	return true;
}
