/* support_score.c - see support_score.h. */
#include "support_score.h"

#include <stdio.h>
#include <string.h>

#include "framework/freeze.h"
#include "score/kinds.h"

static const char *const level_names[] = {
	"Emerging", "Established", "Advanced", "Leading", "Excelling", "Beacon",
};

static const struct rating ratings[] = {
	{ .id = "M", .name = "Met", .state = ANSWER_MET },
	{ .id = "P", .name = "Partly", .state = ANSWER_PARTLY },
	{ .id = "N", .name = "Not yet", .state = ANSWER_NOT_YET },
	{ .id = "Z", .name = "Not applicable", .state = ANSWER_NOT_APPLICABLE },
	{ .id = "W", .name = "Waived", .state = ANSWER_WAIVED },
};

static const struct evidence_type types[] = {
	{ .id = "document", .name = "Document" },
	{ .id = "observation", .name = "Observation" },
	{ .id = "pupil_voice", .name = "Pupil voice", .voice = true },
};

static const struct supporter supporters[] = { { "camhs", "CAMHS worker" },
					       { "la", "Local authority" } };

static const struct respondent independent[] = {
	{ .id = "school", .name = "School", .short_name = "School" },
	{ .id = "camhs", .name = "CAMHS", .short_name = "CAMHS" },
	{ .id = "partner", .name = "Partner", .short_name = "Partner" },
	{ .id = "other", .name = "Other", .short_name = "Other" },
};

static const struct respondent agreed_respondent = {
	.id = "agreed", .name = "Agreed", .short_name = "Agreed", .agreed = true,
};

static void fill_descriptor(struct arena *arena, struct descriptor *d, const struct strand *strand,
			    int section, int index, int level)
{
	*d = (struct descriptor){
		.id = arena_printf(arena, "%s.l%d", strand->id, level),
		.section = section,
		.strand = index,
		.level = level,
		.text = arena_printf(arena, "%s shows level %d", strand->title, level),
		.action = arena_printf(arena, "Do %s level %d", strand->title, level),
		.success = "Pupils say so",
		.owner = "Deputy head",
		.support = &supporters[0],
		.na_allowed = true,
	};
}

static void fill_section(struct score_case *c, struct section *section, int index, size_t n_strands)
{
	struct arena *arena = &c->arena;
	struct strand *strands = arena_array(arena, n_strands, sizeof(*strands));
	struct judgement *judgement = arena_alloc(arena, sizeof(*judgement));

	section->id = arena_printf(arena, "%c", 'a' + index);
	section->title = arena_printf(arena, "Area %c", 'A' + index);
	section->question = "How?";
	section->number = arena_printf(arena, "%d", index + 1);
	section->strands = strands;
	section->n_strands = n_strands;
	section->judgements = judgement;
	section->n_judgements = 1;
	*judgement = (struct judgement){ .id = section->id, .title = section->title,
					 .section = index, .index = index };
	for (size_t s = 0; s < n_strands; s++) {
		struct descriptor *descriptors =
			arena_array(arena, c->framework.n_levels, sizeof(*descriptors));

		strands[s].id = arena_printf(arena, "%s.s%zu", section->id, s + 1);
		strands[s].title = arena_printf(arena, "Strand %d.%zu", index + 1, s + 1);
		strands[s].number = arena_printf(arena, "%d.%zu", index + 1, s + 1);
		strands[s].descriptors = descriptors;
		for (size_t l = 0; l < c->framework.n_levels; l++)
			fill_descriptor(arena, &descriptors[l], &strands[s], index, (int)s,
					(int)l + 1);
	}
}

static void fill_framework(struct score_case *c, size_t n_sections, size_t n_strands,
			   size_t n_levels)
{
	struct section *sections = arena_array(&c->arena, n_sections, sizeof(*sections));
	struct level *levels = arena_array(&c->arena, n_levels, sizeof(*levels));
	struct framework *f = &c->framework;

	for (size_t l = 0; l < n_levels; l++)
		levels[l] = (struct level){ .id = level_names[l],
					    .name = level_names[l],
					    .meaning = "" };
	*f = (struct framework){
		.id = "test", .version = "1.0", .title = "Test audit", .below = "not yet secure",
		.words = { "area", "areas", "strand", "strands", "descriptor", "descriptors" },
		.levels = levels, .n_levels = n_levels, .n_steps = n_levels,
		.n_judgements = n_sections,
		.ratings = ratings, .n_ratings = sizeof(ratings) / sizeof(*ratings),
		.respondents = independent, .n_respondents = 1,
		.evidence_types = types, .n_evidence_types = sizeof(types) / sizeof(*types),
		.scoring = { .model = MODEL_LADDER, .share_percent = 50, .floor_percent = 80,
			     .blanks_limit_percent = 20, .na_limit_percent = 33, .gate_cap = 1 },
		.plan = { .areas_min = 2, .areas = 3, .actions = 3, .lasts_half_terms = 2,
			  .supporters = supporters, .n_supporters = 2,
			  .review = { .of_phase[PHASE_PRIMARY] = REVIEW_TERMLY,
				      .of_phase[PHASE_SECONDARY] = REVIEW_HALF_TERMLY,
				      .of_phase[PHASE_SPECIAL] = REVIEW_HALF_TERMLY,
				      .of_phase[PHASE_ALL_THROUGH] = REVIEW_HALF_TERMLY } },
		.sections = sections, .n_sections = n_sections,
	};
	for (size_t i = 0; i < n_sections; i++)
		fill_section(c, &sections[i], (int)i, n_strands);
	index_build(&c->arena, f);
}

struct cell score_case_cell(struct arena *arena, const char *text, const char *file, int line,
			    int column)
{
	return (struct cell){ arena_strdup(arena, text), { file, line, column } };
}

void score_case_init(struct score_case *c, size_t n_sections, size_t n_strands, size_t n_levels)
{
	const char *none = "";

	memset(c, 0, sizeof(*c));
	arena_init(&c->arena);
	fill_framework(c, n_sections, n_strands, n_levels);
	diags_init(&c->diags, &c->arena);
	c->report_date = (struct date){ 2026, 11, 4 };
	c->next_row = (struct loc){ "responses.csv", 2, 1 };
	c->school.id = score_case_cell(&c->arena, "s1", "schools.csv", 2, 1);
	c->school.name = score_case_cell(&c->arena, "Hill School", "schools.csv", 2, 2);
	c->school.focus = score_case_cell(&c->arena, none, "schools.csv", 2, 4);
	c->school.phase = PHASE_SECONDARY;
	c->evidence.school = &c->school;
}

void score_case_clear(struct score_case *c)
{
	arena_clear(&c->arena);
}

void score_case_respondents(struct score_case *c, size_t n, bool agreed)
{
	struct respondent *all = arena_array(&c->arena, n + 1, sizeof(*all));

	memcpy(all, independent, n * sizeof(*all));
	all[n] = agreed_respondent;
	c->framework.respondents = all;
	c->framework.n_respondents = n + agreed;
	index_build(&c->arena, &c->framework);
}

struct descriptor *score_case_gate(struct score_case *c, const char *id, const char *why)
{
	struct descriptor *descriptor = (struct descriptor *)framework_descriptor(&c->framework, id);

	descriptor->gate = why;
	return descriptor;
}

void score_case_forbid_na(struct score_case *c, const char *strand)
{
	struct descriptor *descriptors =
		(struct descriptor *)framework_strand(&c->framework, strand)->descriptors;

	for (size_t l = 0; l < c->framework.n_levels; l++)
		descriptors[l].na_allowed = false;
}

struct response *score_case_row(struct score_case *c, const char *item, const char *rating)
{
	struct loc at = c->next_row;
	struct cell *cells[11];
	struct response *row;

	if (c->n_rows == c->capacity)
		c->rows = arena_grow(&c->arena, c->rows, c->n_rows, &c->capacity, sizeof(*c->rows));
	row = &c->rows[c->n_rows++];
	memcpy(cells,
	       (struct cell *[]){ &row->school_id, &row->item, &row->rating, &row->respondent,
				  &row->evidence, &row->evidence_type, &row->evidence_date_cell,
				  &row->na_reason, &row->note, &row->waived_by,
				  &row->waived_until_cell },
	       sizeof(cells));
	for (int i = 0; i < 11; i++)
		*cells[i] = (struct cell){ "", { at.file, at.line, i + 1 } };
	row->school_id.text = c->school.id.text;
	row->item.text = arena_strdup(&c->arena, item);
	row->rating.text = arena_strdup(&c->arena, rating);
	c->next_row.line++;
	return row;
}

void score_case_answer(struct score_case *c, const char *section, const char *respondent,
		       const char *letters)
{
	int level = 1, strand = 1;

	for (; *letters; letters++) {
		char rating[2] = { *letters, '\0' };
		struct response *row;

		if (*letters == ' ') {
			level++;
			strand = 1;
			continue;
		}
		if (*letters != '.') {
			row = score_case_row(
				c, arena_printf(&c->arena, "%s.s%d.l%d", section, strand, level),
				rating);
			row->respondent.text = respondent;
			row->na_reason.text =
				*letters == 'Z' || *letters == 'W' ? "no sixth form" : "";
			if (*letters == 'W')
				score_case_waiver(row, "the borough", 2027, 7, 31);
		}
		strand++;
	}
}

void score_case_waiver(struct response *row, const char *by, int year, int month, int day)
{
	row->waived_by.text = by;
	row->waived_until = (struct date){ year, month, day };
	row->waived_until_cell.text = year ? "a date" : "";
}

void score_case_source(struct response *row, const char *evidence, const char *type, int year,
		       int month, int day)
{
	row->evidence.text = evidence;
	row->evidence_type.text = type;
	row->evidence_date = (struct date){ year, month, day };
	row->evidence_date_cell.text = "a date";
}

void score_case_focus(struct score_case *c, const char *first, const char *second)
{
	struct cell *ids = arena_array(&c->arena, c->school.n_focus + 2, sizeof(*ids));

	if (c->school.n_focus)
		memcpy(ids, c->school.focus_ids, c->school.n_focus * sizeof(*ids));
	ids[c->school.n_focus++] = (struct cell){ first, c->school.focus.at };
	if (second)
		ids[c->school.n_focus++] = (struct cell){ second, c->school.focus.at };
	c->school.focus_ids = ids;
	c->school.focus.text = "given";
}

const struct school_result *score_case_run(struct score_case *c)
{
	c->evidence.responses = c->rows;
	c->evidence.n_responses = c->n_rows;
	return score_school(&c->arena, &c->framework, &c->evidence, c->earlier, c->report_date, &c->diags);
}

const struct findings *findings_of(struct arena *arena, const struct school_result *result)
{
	struct findings *findings = arena_alloc(arena, sizeof(*findings));

	*findings = (struct findings){ .framework = result->framework, .evidence = result->evidence,
				       .report_date = result->report_date, .kind = score_kind(result->framework->kind),
				       .own = result };
	return findings;
}

const struct section_result *score_case_letters(struct score_case *c, const char *letters)
{
	c->n_rows = 0;
	c->next_row.line = 2;
	score_case_answer(c, "a", "", letters);
	return &score_case_run(c)->sections[0];
}

bool score_case_says(const struct score_case *c, const char *line)
{
	struct arena scratch;
	bool found = false;

	arena_init(&scratch);
	for (int print = 0; print < 2 && !found; print++) {
		for (size_t i = 0; i < c->diags.n; i++) {
			const struct diag *d = &c->diags.items[i];
			const char *text = arena_printf(&scratch, "%s:%d:%d: %s: %s [%s]",
							d->at.file, d->at.line, d->at.column,
							diag_severity_ids[d->severity], d->message,
							diag_code_name(d->code));

			found |= strcmp(text, line) == 0;
			if (print)
				fprintf(stderr, "# %s\n", text);
		}
	}
	arena_clear(&scratch);
	return found;
}

bool score_case_cites(const struct reason *reason, int line, int column)
{
	for (size_t i = 0; i < reason->n_cells; i++) {
		if (reason->cells[i].line == line && reason->cells[i].column == column)
			return true;
	}
	return false;
}
