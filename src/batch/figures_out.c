/* figures_out.c - see figures_out.h. The table is of all numbers, whatever the profile, as all tables are. */
#include "batch/figures_out.h"

#include "batch/draft.h"
#include "batch/gather.h"
#include "cohort/figures_together.h"

/* ---- from the records ---- */

static void add(void *meeting, const struct gathered_school *own)
{
	figures_meeting_add(meeting, own->school, own->generated, own->why, own->facts);
}

static const void *gather(struct arena *arena, const struct job *job, const struct records *records)
{
	struct figures_meeting *meeting = figures_meeting_new(arena, &job->framework, job->n_schools);

	gather_schools(arena, job, records, add, meeting);
	return figures_meeting_end(meeting);
}

const struct product_subject figures_subject = { .gather = gather, .shape = &shape_figures_together };

/* ---- the table ---- */

static const char *const head[] = { "school_id", "school", "phase", "metric", "title", "type", "period", "value", "base",
				    "what", "n", "left_out", "status" };
enum { COLUMNS = sizeof(head) / sizeof(*head) };

static const char *status_of(struct arena *arena, const struct figures_school *school, const struct school_figure *value)
{
	const char *status = school->why ? school->why : value->given ? "given" : "not given";

	return school->generated ? arena_printf(arena, "generated: %s", status) : status;
}

static void school_row(struct arena *arena, struct buf *out, const struct figures_school *school,
		       const struct figure_together *figure, const struct school_figure *value)
{
	const struct figure_field *field = figure->rule->field;
	const char *const cells[COLUMNS] = {
		school->school->id.text, school->school->name.text,
		school->school->phase_known ? phase_ids[school->school->phase] : "", field->id, field->title,
		figure_type_ids[field->type], value->period, value->number ? value->number : value->text, value->base,
		"school", "", "", status_of(arena, school, value),
	};

	buf_csv_row(out, cells, COLUMNS);
}

/* What all schools come to. */
static void sum_row(struct arena *arena, struct buf *out, const struct figure_together *figure,
		    const struct figure_sum *sum, const char *what)
{
	const struct figure_field *field = figure->rule->field;
	const char *const cells[COLUMNS] = {
		"*", "All schools", "", field->id, field->title, figure_type_ids[field->type], "",
		sum->number, "", what, arena_printf(arena, "%d", sum->n), arena_printf(arena, "%d", sum->left_out), "",
	};

	buf_csv_row(out, cells, COLUMNS);
}

static void figure_rows(struct arena *arena, struct buf *out, const struct figures_together *all,
			const struct figure_together *figure)
{
	const struct {
		const struct figure_sum *sum;
		const char *what;
	} sums[] = { { figure->total, "sum" }, { figure->ratio, "ratio of sums" }, { figure->weighted, "weighted mean" },
		     { figure->plain, "plain mean" } };

	for (size_t s = 0; s < figure->n_values; s++)
		school_row(arena, out, &all->schools[s], figure, &figure->values[s]);
	for (size_t i = 0; i < sizeof(sums) / sizeof(*sums); i++)
		if (sums[i].sum)
			sum_row(arena, out, figure, sums[i].sum, sums[i].what);
}

bool figures_csv(struct arena *arena, const struct product_source *source, struct draft *draft, struct diags *diags)
{
	const struct figures_together *all = source->gathered;

	(void)diags;
	buf_csv_head(draft->bytes, head, COLUMNS);
	for (size_t i = 0; i < all->n_sections; i++)
		for (size_t k = 0; k < all->sections[i].n_figures; k++)
			figure_rows(arena, draft->bytes, all, &all->sections[i].figures[k]);
	return true;
}
