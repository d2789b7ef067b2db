/*
 * kind_rated.c - what this room does for audits whose items are answered one by one: rubrics and
 * reviews of statements. See kinds.h.
 */
#include "author/kinds.h"

#include "author/form_book.h"
#include "author/form_private.h"
#include "author/sentences.h"
#include "author/table_notes.h"
#include "evidence/table_spec.h"

/* ---- what a column may contain ---- */

static void add_levels(struct values_of *m)
{
	for (size_t i = 0; i < m->f->n_levels; i++)
		values_add_words(m, m->f->levels[i].id, m->f->levels[i].name, NULL, 0);
	if (m->f->below)
		values_add_words(m, m->f->below, framework_level_name(m->f, 0), NULL, 0);
}

/* A strand of several descriptors may be rated as a whole, with a level. */
static void add_items(struct values_of *m)
{
	for (size_t i = 0; i < m->f->n_head; i++)
		values_add(m, m->f->head[i].id);
	for (size_t i = 0; i < m->f->n_sections; i++) {
		const struct section *section = &m->f->sections[i];

		for (size_t j = 0; j < section->n_strands; j++) {
			const struct strand *strand = &section->strands[j];

			for (size_t k = 0; k < m->f->n_steps; k++) {
				if (!strand->descriptors[k].absent)
					values_add(m, strand->descriptors[k].id);
			}
			if (framework_has_steps(m->f))
				values_add(m, strand->id);
		}
		for (size_t j = 0; j < section->n_boxes; j++)
			values_add(m, section->boxes[j].id);
	}
}

static void add_ratings(struct values_of *m)
{
	for (size_t i = 0; i < m->f->n_ratings; i++)
		values_add_words(m, m->f->ratings[i].id, m->f->ratings[i].name, m->f->ratings[i].aliases,
			  m->f->ratings[i].n_aliases);
	if (framework_has_steps(m->f))
		add_levels(m);
}

static void add_respondents(struct values_of *m)
{
	for (size_t i = 0; i < m->f->n_respondents; i++)
		values_add_words(m, m->f->respondents[i].id, m->f->respondents[i].name,
			  m->f->respondents[i].aliases, m->f->respondents[i].n_aliases);
}

static void add_evidence_types(struct values_of *m)
{
	for (size_t i = 0; i < m->f->n_evidence_types; i++)
		values_add_words(m, m->f->evidence_types[i].id, m->f->evidence_types[i].name,
			  m->f->evidence_types[i].aliases, m->f->evidence_types[i].n_aliases);
}

/* A judgement has an id of its own; in most audits it is the section's. */
static void add_sections(struct values_of *m)
{
	for (size_t i = 0; i < m->f->n_sections; i++) {
		for (size_t j = 0; j < m->f->sections[i].n_judgements; j++)
			values_add(m, m->f->sections[i].judgements[j].id);
	}
}

static void add_figures_of(struct values_of *m, const struct framework *f)
{
	for (size_t i = 0; f && i < f->n_sections; i++) {
		for (size_t j = 0; j < f->sections[i].n_figures; j++)
			values_add(m, f->sections[i].figures[j].id);
	}
}

static void add_figures(struct values_of *m)
{
	add_figures_of(m, m->f);
	add_figures_of(m, m->f->strip);
}

static void add_groups_of(struct values_of *m, const struct framework *f)
{
	for (size_t i = 0; f && i < f->n_groups; i++)
		values_add_words(m, f->groups[i].id, f->groups[i].name, f->groups[i].aliases, f->groups[i].n_aliases);
}

static void add_groups(struct values_of *m)
{
	add_groups_of(m, m->f);
	add_groups_of(m, m->f->strip);
}

void (*const rated_values[VALUE_COUNT])(struct values_of *) = {
	[VALUE_ITEM] = add_items, [VALUE_RATING] = add_ratings, [VALUE_RESPONDENT] = add_respondents,
	[VALUE_EVIDENCE_TYPE] = add_evidence_types, [VALUE_SECTION] = add_sections, [VALUE_LEVEL] = add_levels,
	[VALUE_LAST_LEVEL] = add_levels,
	[VALUE_METRIC] = add_figures, [VALUE_GROUP] = add_groups,
};

/* ---- blank tables ---- */

static void put_boxes(struct buf *out, const struct form_options *o, const struct box *boxes, size_t n,
		      const struct respondent *who)
{
	for (size_t i = 0; i < n; i++) {
		struct form_line line = form_line_blank(o, &responses_spec);

		form_set(&line, "item", boxes[i].id);
		form_set(&line, "respondent", who->id);
		form_put_line(out, &line, boxes[i].title);
	}
}

static void put_answer(struct buf *out, const struct form_options *o, const struct descriptor *d,
		       const struct respondent *who)
{
	for (int i = 0; i < form_rows_of(d); i++) {
		struct form_line line = form_line_blank(o, &responses_spec);

		form_set(&line, "item", d->id);
		form_set(&line, "respondent", who->id);
		form_put_line(out, &line, d->text);
	}
}

static void put_answers(struct buf *out, const struct form_options *o, const struct section *section,
			const struct respondent *who)
{
	size_t n_steps = o->framework->n_steps;

	for (size_t j = 0; j < section->n_strands * n_steps; j++)
		put_answer(out, o, &section->strands[j / n_steps].descriptors[j % n_steps], who);
	put_boxes(out, o, section->boxes, section->n_boxes, who);
}

void rated_put_responses(struct arena *arena, struct buf *out, const struct form_options *o)
{
	static const struct respondent nobody = { .id = "" };
	const struct framework *f = o->framework;

	form_put_header(out, &responses_spec);
	for (size_t w = 0; w < f->n_respondents || w == 0; w++) {
		const struct respondent *who = f->n_respondents ? &f->respondents[w] : &nobody;

		put_boxes(out, o, f->head, f->n_head, who);
		for (size_t i = 0; i < f->n_sections; i++) {
			if (form_asks(o, i))
				put_answers(out, o, &f->sections[i], who);
		}
	}
}

/* The strip's figures, and those of the groups that each is compared with. */
static void put_strip(struct buf *out, const struct form_options *o, const struct section *section)
{
	for (size_t i = 0; i < section->n_figures; i++) {
		const struct figure_field *figure = &section->figures[i];

		for (size_t g = 0; g <= figure->n_compare; g++) {
			struct form_line line = form_line_blank(o, &metrics_spec);

			form_set(&line, "metric", figure->id);
			if (g)
				form_set(&line, "group", figure->compare[g - 1]->id);
			form_put_line(out, &line, figure->title);
		}
	}
}

void rated_put_metrics(struct arena *arena, struct buf *out, const struct form_options *o)
{
	const struct framework *f = o->framework;

	form_put_header(out, &metrics_spec);
	if (f->strip)
		put_strip(out, o, &f->strip->sections[0]);
	for (size_t i = 0; i < f->n_sections; i++) {
		for (size_t j = 0; form_asks(o, i) && j < f->sections[i].n_figures; j++) {
			struct form_line line = form_line_blank(o, &metrics_spec);

			form_set(&line, "metric", f->sections[i].figures[j].id);
			form_put_line(out, &line, f->sections[i].figures[j].title);
		}
	}
}

bool rated_has_figures(const struct framework *framework)
{
	if (framework->strip)
		return true;
	for (size_t i = 0; i < framework->n_sections; i++) {
		if (framework->sections[i].n_figures)
			return true;
	}
	return false;
}

/* The last review's judgement is asked for only where a reviewer judges. */
static void put_judgements(struct arena *arena, struct buf *out, const struct form_options *o)
{
	form_put_header_without(out, &judgements_spec, framework_has_reviewer(o->framework) ? NULL : "previous");
}

static const struct kind_table tables[] = {
	{ &schools_spec, NULL, form_put_schools }, { &responses_spec, NULL, rated_put_responses },
	{ &judgements_spec, NULL, put_judgements }, { &metrics_spec, rated_has_figures, rated_put_metrics },
	{ &actions_spec, NULL, NULL }, { &reviews_spec, NULL, NULL },
	{ &calendar_spec, NULL, form_put_calendar }, { NULL, NULL, NULL },
};

static const struct kind_sheet sheets[] = {
	{ "Start here", NULL, NULL, 0, form_start_columns, form_start_put },
	{ "Answers", "responses", form_has_answers, 3, form_answers_columns, form_answers_put },
	{ "Comments", "responses", form_has_comments, 4, form_comments_columns, form_comments_put },
	{ "Figures", "metrics", form_has_figures, 2, form_figures_columns, form_figures_put },
	{ "Judgements", "judgements", form_has_judgements, 3, form_judgements_columns, form_judgements_put },
	{ "Actions", "actions", form_has_actions, 1, form_actions_columns, form_actions_put },
	{ "Reviews", "reviews", form_has_reviews, 2, form_reviews_columns, form_reviews_put },
	{ NULL, NULL, NULL, 0, NULL, NULL },
};

/* ---- the guide ---- */

void rated_put_items(struct arena *arena, struct buf *out, const struct form_options *o)
{
	const struct framework *f = o->framework;

	if (f->n_head)
		buf_puts(out, "\n### Who and when\n\n");
	for (size_t i = 0; i < f->n_head; i++)
		buf_printf(out, "- `%s`: %s%s\n", f->head[i].id, f->head[i].title,
			   f->head[i].date ? " (a date, in the column note)"
			   : " (a post, never a name; in the column note)");
	for (size_t i = 0; i < f->n_sections; i++) {
		const struct section *section = &f->sections[i];

		if (!form_asks(o, i))
			continue;
		buf_printf(out, "\n### %s. %s (%s)\n\n", section->number, section->title, section->id);
		for (size_t j = 0; j < section->n_strands * f->n_steps; j++) {
			const struct descriptor *d =
				&section->strands[j / f->n_steps].descriptors[j % f->n_steps];

			if (d->absent)
				continue;
			buf_printf(out, "- `%s`: %s%s\n", d->id, d->text,
				   d->gate ? " (Must be met: neither waived nor not applicable.)"
				   : d->na_allowed ? " (May be not applicable.)" : "");
		}
	}
}

const struct author_kind author_rated = {
	.tables = tables, .sheets = sheets, .steps = form_rated_steps, .values = rated_values,
	.says_asked = author_says_asked, .says_rows = author_says_ratings,
	.calendar = "Fill calendar.csv, if there is one, with the days of the half terms, or remove it: then the reports "
		    "have no review dates.",
	.put_items = rated_put_items,
	.has_focus = true,
	.trials_schema = rated_trials_schema, .trials_check = rated_trials_check,
	.trials_take = rated_trials_take, .trials_run = rated_trials_run,
};
