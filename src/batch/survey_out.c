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

/* Whose answers, and to what. */
struct answered {
	const struct surveys *all;
	const struct surveyed_school *school;
	const struct figure_group *group;	/* NULL: everybody */
	const struct survey_item *item;
	const int *facts;		/* as of survey_facts_item */
};

static void answer_row(struct arena *arena, struct buf *out, const struct answered *of, size_t option)
{
	const struct survey_rules *rules = of->all->rules;
	const struct school *school = of->school->school;
	const int *answers = of->facts + SURVEY_FACT_ANSWERS, n = answers[option];
	const int thousandths = answers[rules->n_options + option];
	const char *const cells[] = {
		school->id.text, school->name.text, school->phase_known ? phase_ids[school->phase] : "",
		of->school->facts->wave, of->group ? of->group->id : "", of->item->id, of->item->text,
		rules->options[option].id, number(arena, n), number(arena, of->facts[SURVEY_FACT_BASE]),
		thousandths < 0 ? "" : rounding_text(arena, rounding_percent(thousandths * 1000LL, 1), 1),
		survey_side_ids[survey_side_of(rules, of->item, option)], of->school->generated ? "yes" : "",
	};

	if (n >= 0 || thousandths >= 0)
		buf_csv_row(out, cells, sizeof(cells) / sizeof(*cells));
}

static void answer_rows(struct arena *arena, struct buf *out, const struct answered *of)
{
	for (size_t o = 0; of->facts && o < of->all->rules->n_options; o++)
		answer_row(arena, out, of, o);
}

/* Everybody's answers to an item, then those of each group. */
static void item_rows(struct arena *arena, struct buf *out, const struct surveys *all, const struct surveyed_school *school,
		      size_t item)
{
	const struct survey_rules *rules = all->rules;
	const size_t index = (size_t)rules->items[item].index;
	struct answered of = { all, school, NULL, &rules->items[item], survey_facts_item(school->facts, rules, index) };

	answer_rows(arena, out, &of);
	for (size_t g = 0; g < all->framework->n_groups; g++) {
		of.group = &all->framework->groups[g];
		of.facts = survey_facts_group(school->facts, rules, g, index);
		answer_rows(arena, out, &of);
	}
}

bool survey_results_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	static const char *const head[] = { "school_id", "school", "phase", "wave", "group", "item", "text", "answer", "n",
					    "base", "percent", "side", "generated" };
	const struct surveys *all = source->gathered;
	struct arena scratch;

	(void)arena;
	(void)diags;
	arena_init(&scratch);
	buf_csv_head(draft->bytes, head, sizeof(head) / sizeof(*head));
	for (size_t s = 0; s < all->n_schools; s++) {
		for (size_t i = 0; all->schools[s].facts && i < all->rules->n_items; i++) {
			item_rows(&scratch, draft->bytes, all, &all->schools[s], i);
			arena_reset(&scratch);
		}
		draft_spill(draft);
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
