/* entries_out.c - see entries_out.h. */
#include "batch/entries_out.h"

#include "batch/draft.h"
#include "batch/gather.h"
#include "cohort/entries_together.h"

/* ---- from the records ---- */

static void add(void *sums, const struct gathered_school *own)
{
	entries_together_add(sums, own->school, own->generated, own->why, own->facts);
}

static const void *gather(struct arena *arena, const struct job *job, const struct records *records)
{
	struct entry_sums *sums = entries_together_new(arena, &job->framework, job->n_schools);

	gather_schools(arena, job, records, add, sums);
	return entries_together_make(sums);
}

const struct product_subject entries_subject = { .gather = gather, .shape = &shape_entries_together };

/* ---- comparison.csv ---- */

static const char *number(struct arena *arena, const int *numbers, size_t at)
{
	return numbers ? arena_printf(arena, "%d", numbers[at]) : "";
}

/* What stands in a school's cell: of a matrix a state, or the audit's word for an empty cell; why it is not counted. */
static const char *status_of(struct arena *arena, const struct entry_rules *rules, const struct entries_body *body,
			     size_t section)
{
	const int mark = body->marks ? body->marks[section] : -1;
	const char *status = body->why ? body->why : "";

	if (!body->why && rules->over == OVER_SCHOOL)
		status = mark >= 0 ? rules->states[mark].name : rules->blank ? rules->blank : "";
	return !body->generated ? status : *status ? arena_printf(arena, "generated: %s", status) : "generated";
}

static void row(struct arena *arena, struct buf *out, const struct entry_rules *rules, const struct entries_body *body,
		size_t section)
{
	const char *const cells[] = {
		body->school->id.text, body->school->name.text,
		body->school->phase_known ? phase_ids[body->school->phase] : "", rules->sections[section].id,
		rules->sections[section].title, status_of(arena, rules, body, section),
		number(arena, body->sections, section), number(arena, body->late_of, section),
	};

	buf_csv_row(out, cells, sizeof(cells) / sizeof(*cells));
}

bool entries_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	static const char *const head[] = { "school_id", "school", "phase", "section", "title", "status",
					    "entries", "late" };
	const struct entries_together *all = source->gathered;
	const struct entry_rules *rules = entry_rules_of(all->framework);

	(void)diags;
	buf_csv_head(draft->bytes, head, sizeof(head) / sizeof(*head));
	for (size_t i = 0; i < all->n_schools; i++)
		for (size_t k = 0; k < rules->n_sections; k++)
			row(arena, draft->bytes, rules, &all->schools[i], k);
	return true;
}

/* ---- ideas.csv ---- */

static void idea_row(struct arena *arena, struct buf *out, const struct entries_ideas *of,
		     const struct entries_ranking *ranking, const struct entries_idea *idea)
{
	const char *const cells[] = {
		of->host ? of->host : "*", ranking->id, arena_printf(arena, "%d", idea->rank), idea->tied ? "yes" : "",
		idea->text, idea->group ? idea->group->name : "", arena_printf(arena, "%d", idea->votes),
		arena_printf(arena, "%d", idea->sessions), arena_printf(arena, "%d", of->n_sessions),
	};

	buf_csv_row(out, cells, sizeof(cells) / sizeof(*cells));
}

bool ideas_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	static const char *const head[] = { "host", "criterion", "rank", "tied", "idea", "group", "votes", "sessions",
					    "of_sessions" };
	const struct entries_together *all = source->gathered;

	(void)diags;
	buf_csv_head(draft->bytes, head, sizeof(head) / sizeof(*head));
	for (size_t i = 0; i < all->n_ideas; i++) {
		const struct entries_ideas *of = &all->ideas[i];

		for (size_t k = 0; k < of->n_rankings; k++)
			for (size_t j = 0; j < of->rankings[k].n_ideas; j++)
				idea_row(arena, draft->bytes, of, &of->rankings[k], &of->rankings[k].ideas[j]);
		draft_spill(draft);
	}
	return true;
}
