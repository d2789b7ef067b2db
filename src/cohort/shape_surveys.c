/* shape_surveys.c - a survey over all schools, and the facts of one, field by field. */
#include "cohort/survey_schools.h"
#include "framework/shape_survey.h"

/* ---- one school: from a worker to its parent; no view has it ---- */

static const struct shape_row facts_rows[] = {
	ROW_TEXT(survey_facts, "wave", wave, "as it is written"),
	ROW_TEXT(survey_facts, "wave_name", wave_name, "the same for people"),
	ROW_INT(survey_facts, "answered", answered, "how many answered"),
	ROW_INT(survey_facts, "asked", asked, "pupils on roll"),
	ROW_INTS(survey_facts, "numbers", numbers, n_numbers, "of each item"),
	ROW_INTS(survey_facts, "groups", groups, n_groups, "of each group and item"),
};
const struct shape shape_survey_facts = SHAPE_OF("survey_facts", survey_facts, facts_rows);

/* ---- all schools ---- */

static const struct school *school_of(const void *of)
{
	return ((const struct surveyed_school *)of)->school;
}

static const char *school_id(const struct shape_context *c, const void *of)
{
	(void)c;
	return school_of(of)->id.text;
}

static const char *school_name_lang(const struct shape_context *c, const void *of)
{
	(void)c;
	return school_of(of)->name_lang.text;
}

static int school_phase(const struct shape_context *c, const void *of)
{
	(void)c;
	return (int)school_of(of)->phase;
}

static bool has_phase(const struct shape_context *c, const void *of)
{
	(void)c;
	return school_of(of)->phase_known;
}

static const char *school_wave(const struct shape_context *c, const void *of)
{
	const struct survey_facts *facts = ((const struct surveyed_school *)of)->facts;

	(void)c;
	return facts ? facts->wave_name : NULL;
}

static int answered(const struct shape_context *c, const void *of)
{
	(void)c;
	return ((const struct surveyed_school *)of)->facts->answered;
}

static bool has_answered(const struct shape_context *c, const void *of)
{
	const struct survey_facts *facts = ((const struct surveyed_school *)of)->facts;

	(void)c;
	return facts && facts->answered >= 0;
}

/* A text for each domain, "" where there is no share. */
static struct shape_list shares(const struct shape_context *c, const void *of)
{
	const struct surveyed_school *school = of;
	const char **texts = arena_array(c->arena, c->framework->n_sections, sizeof(*texts));

	for (size_t i = 0; i < c->framework->n_sections; i++)
		texts[i] = school->shares && school->shares[i] ? school->shares[i] : "";
	return (struct shape_list){ texts, c->framework->n_sections };
}

static const struct shape_row school_rows[] = {
	ROW_TEXT_BY("id", school_id, "its id in schools.csv", .always = true),
	ROW_TEXT(surveyed_school, "name", name, "its name, with its id if another school has the same", .always = true),
	ROW_TEXT_BY("name_lang", school_name_lang, "the language of the name, if schools.csv says one: \"cy\""),
	ROW_ENUM_BY("phase", school_phase, phase_ids, "its phase, if it can be read", .when = has_phase),
	ROW_TEXT(surveyed_school, "why", why, "why it is not counted: \"withheld: SRV002\""),
	ROW_BOOL(surveyed_school, "generated", generated, "some of its evidence was made up"),
	ROW_TEXT_BY("wave", school_wave, "its latest wave"),
	ROW_INT_BY("answered", answered, "how many answered", .when = has_answered),
	ROW_TEXTS_BY("shares", shares, "the positive share in each domain, without the sign; \"\": none"),
};
static const struct shape shape_school = SHAPE_OF("surveyed_school", surveyed_school, school_rows);

static const struct shape_row mean_rows[] = {
	ROW_INT(survey_mean, "n_schools", n_schools, "how many schools it is of"),
	ROW_INT(survey_mean, "n_left_out", n_left_out, "schools that are left out: too few answered, or no base is given"),
	ROW_TEXT(survey_mean, "weighted", weighted, "the positive share of all answers, without the sign"),
	ROW_TEXT(survey_mean, "plain", plain, "the mean of the schools' shares"),
	ROW_TEXT(survey_mean, "lowest", lowest, "the lowest share of a school"),
	ROW_TEXT(survey_mean, "highest", highest, "the highest"),
};
static const struct shape shape_mean = SHAPE_OF("survey_mean", survey_mean, mean_rows, .one_line = true);

static size_t n_domains(const struct shape_context *c, const void *of)
{
	(void)of;
	return c->framework->n_sections;
}

static size_t n_items(const struct shape_context *c, const void *of)
{
	(void)of;
	return survey_rules_of(c->framework)->n_items;
}

static struct shape_list titles(const struct shape_context *c, const void *of)
{
	const char **texts = arena_array(c->arena, c->framework->n_sections, sizeof(*texts));

	(void)of;
	for (size_t i = 0; i < c->framework->n_sections; i++)
		texts[i] = c->framework->sections[i].title;
	return (struct shape_list){ texts, c->framework->n_sections };
}

static const struct shape_row surveys_rows[] = {
	ROW_COUNT(surveys, "n_counted", n_counted, "how many schools are counted"),
	ROW_LIST(surveys, "schools", schools, n_schools, shape_school, "all schools, by phase and name"),
	ROW_BOOL(surveys, "rows", rows, "there are few enough schools for a row each"),
	ROW_TEXT(surveys, "wave", wave, "the latest wave of most schools"),
	ROW_COUNT(surveys, "n_other_waves", n_other_waves, "how many schools have another"),
	ROW_RECORD(surveys, "all", all, shape_mean, "all answers"),
	ROW_TEXTS_BY("domain_titles", titles, "the domains of the audit"),
	ROW_LIST_OF_MANY(surveys, "domains", domains, n_domains, shape_mean, "one for each domain of the audit"),
	ROW_LIST_OF_MANY(surveys, "items", items, n_items, shape_mean, "one for each item of the audit"),
};
const struct shape shape_surveys = SHAPE_OF("surveys", surveys, surveys_rows);
