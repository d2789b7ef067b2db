/*
 * framework.h - an audit as the engine sees it: frozen, validated, plain structs.
 *
 * Field by field this is audits/lua/README.md. Nothing here may name a particular audit. Levels are numbers
 * from 1 (the lowest) to n_levels; 0 is "below the first". Texts are never NULL unless said. A table NAME_ids has
 * the ids of enum NAME, in its order and ended by NULL: what audits, templates and results.json write (ids.c).
 */
#ifndef WAYMARK_FRAMEWORK_FRAMEWORK_H
#define WAYMARK_FRAMEWORK_FRAMEWORK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/lapse.h"

enum framework_kind {
#define KIND(NAME, name) FRAMEWORK_KIND_##NAME,
#include "framework/kinds.def"
#undef KIND
	FRAMEWORK_KIND_COUNT
};
extern const char *const framework_kind_ids[];	/* "rubric" */

/* How an answer stands. The first five can be a rating's state in an audit; the rest arise. Noted
 * is for audits without a scale: something was said. */
enum answer_state {
	ANSWER_MET, ANSWER_PARTLY, ANSWER_NOT_YET, ANSWER_NOT_APPLICABLE, ANSWER_WAIVED,
	ANSWER_NOT_ANSWERED, ANSWER_NOT_IN_FOCUS, ANSWER_NOTED, ANSWER_STATE_COUNT
};
extern const char *const answer_state_ids[];	/* "not_yet" */

enum scoring_model {
#define MODEL(NAME, name) MODEL_##NAME,
#include "framework/models.def"
#undef MODEL
	MODEL_COUNT
};
const char *scoring_model_name(enum scoring_model model);	/* "best_fit" */

/* The section whose row in results.csv has the level of all sections together. */
#define FRAMEWORK_OVERALL_ID "overall"

enum overall_rule { OVERALL_NONE, OVERALL_LOWEST, OVERALL_MEDIAN, OVERALL_COUNT };
extern const char *const overall_rule_ids[];	/* "lowest" */

enum review_rhythm {
	REVIEW_TERMLY, REVIEW_HALF_TERMLY, REVIEW_RHYTHM_COUNT,
	REVIEW_UNSAID = REVIEW_RHYTHM_COUNT
};
extern const char *const review_rhythm_ids[];	/* "half_termly" */

struct level {
	const char *id, *name, *meaning;
	uint32_t fill_rgb, ink_rgb;
};

struct rating {
	const char *id, *name;
	enum answer_state state;
	const char *const *aliases;	size_t n_aliases;
};

struct respondent {
	const char *id, *name, *short_name;
	bool agreed;			/* the value agreed at the meeting: counts where it is given */
	const char *const *aliases;	size_t n_aliases;
};

struct evidence_type {
	const char *id, *name;
	bool voice;			/* people's own voice, or outcome data */
	const char *const *aliases;	size_t n_aliases;
};

struct supporter {			/* who can support an action */
	const char *id, *name;
};

/* How long an action has, when its measure can count, and what it takes; where an audit says so. */
struct timing {
	struct lapse due, measured;
	const char *cost;		/* "" if not said */
};

struct descriptor {
	const char *id;			/* "voice.influence.advanced" */
	int section, strand;		/* indices in the framework, and in the section */
	int level;			/* 1 to n_levels */
	const char *text, *action, *success, *owner;
	const struct supporter *support;	/* NULL: nobody beyond the school */
	const char *gate;		/* why it is a gate; NULL: it is none */
	bool statutory;			/* a gate by law: it cannot wait, and is nobody's option */
	struct timing timing;		/* of its action */
	bool na_allowed;
	bool post;			/* about one identifiable post */
	/* Figures it leans on. */
	const struct figure_field *const *figures;	size_t n_figures;
	/* Of a prompt: what to ask after, lines to write on, where else it belongs. */
	const char *prompt;		/* NULL: none */
	int lines;
	const char *const *see;		size_t n_see;
};

struct strand {
	const char *id, *title;		/* id: "voice.influence" */
	const char *number;		/* "4.3", by position */
	const struct descriptor *descriptors;	/* n_steps of them, lowest level first */
};

enum figure_type {
	FIGURE_COUNT, FIGURE_PERCENT, FIGURE_NUMBER, FIGURE_MONEY, FIGURE_YES_NO, FIGURE_TEXT,
	FIGURE_TYPE_COUNT
};
extern const char *const figure_type_ids[];	/* "yes_no" */

/* A figure that stands beside the ratings: metrics.csv, column metric. */
struct figure_field {
	const char *id, *title;		/* "leadership.funding" */
	enum figure_type type;
	int section;			/* index in the framework */
	int index;			/* in the section's figures */
	bool lead;			/* stands before the statements */
	bool things;			/* counts things, not people: never hidden */
	bool has_min, has_max;
	int min, max;			/* what is plausible */
	const struct figure_field *of;	/* the whole it is a part of; NULL: none */
	const char *row, *column;	/* what it says of whom, where figures stand side by side; NULL: alone */
};

/* With whom figures are compared: metrics.csv, column group. */
struct figure_group {
	const char *id, *name;
	const char *const *aliases;	size_t n_aliases;
};

/* What to do while a figure holds a section. */
struct remedy {
	const char *action, *owner, *success;	/* owner: "" if none is named */
	const struct supporter *support;	/* NULL: by level, or nobody beyond the school */
	struct timing timing;
};

enum check_kind { CHECK_SUM, CHECK_PART, CHECK_GAP };
extern const char *const check_kind_ids[];	/* "sum" */

/* Parts must add up to whole, or not pass it; or the two parts' gap in percentage points. */
struct figure_check {
	enum check_kind kind;
	const struct figure_field *const *parts;	size_t n_parts;
	const struct figure_field *whole;	/* NULL for a gap */
	int flag;			/* of a gap: points from which it stands out; 0: never */
	int cap;			/* level the section cannot pass while it fails; 0: none */
	const char *reason;		/* NULL: none was given */
	const struct remedy *remedy;	/* of a check that caps; NULL: none is named */
};

/* A level that the section cannot pass while a yes_no figure has a value. */
struct figure_cap {
	const struct figure_field *field;
	bool is;			/* yes */
	const struct figure_field *without;	/* once yes, it lifts the cap; NULL: nothing does */
	int level;
	const char *reason;
	bool statutory;			/* the law asks for it */
	bool concern;			/* somebody's concern about pupils: it cannot wait */
	const struct remedy *remedy;	/* NULL: none is named */
};

/* What a section ends in. A rubric's have one each, with the section's own id and title. */
struct judgement {
	const char *id, *title;
	int section;			/* index in the framework */
	int index;			/* among all judgements of the audit */
	bool from_figures;		/* the reviewer's alone, where a figure's base allows */
	int base_min;
	const struct figure_field *const *figures;	size_t n_figures;	/* whose base counts */
};

/* A text of the respondents' own. */
struct box {
	const char *id, *title;		/* "leadership.strengths" */
	int section;			/* -1: of none, but of the head */
	int index;			/* in the section, or in the head */
	bool date;			/* the text is a date */
};

struct section {
	const char *id, *title, *question;	/* question: "" if there is none */
	const char *number;		/* "4", by position */
	const struct strand *strands;	size_t n_strands;
	const struct judgement *judgements;	size_t n_judgements;	/* none of an interview */
	const struct figure_field *figures;	size_t n_figures;
	const struct figure_check *checks;	size_t n_checks;
	const struct figure_cap *caps;		size_t n_caps;
	const struct box *boxes;		size_t n_boxes;
	const char *const *practice;		size_t n_practice;	/* prompts */
};

/* What a level of the bands model asks for, in per cent of the applicable statements. */
struct band {
	int met_min_percent;
	int met_or_partly_min_percent;
	int unmet_max_percent;
	int previous_min_level;		/* of the last review; 0: none needed */
};

struct evidence_rule {
	bool on;
	int dated_from;			/* met at this level and above needs a dated source */
	int types_from;			/* this level and above needs min_types types in the section */
	int min_types;
	bool needs_voice;
};

struct scoring {
	enum scoring_model model;
	int max_partial;
	int share_percent, floor_percent;	/* best_fit */
	const int *points;		/* weighted: n_levels, points of a met descriptor */
	const int *bands_percent;	/* weighted: n_levels, least share of points for the level */
	const struct band *bands;	/* bands: n_levels, the first one without conditions */
	const char *uncalibrated;	/* how far thresholds can be trusted; "" if not said */
	int reason_steps;		/* from the indicated judgement: then a reason is required */
	int gap_steps, gap_share_percent;	/* more apart on more of them: a visit; steps 0: never */
	int blanks_limit_percent, na_limit_percent;
	int gate_cap;
	enum overall_rule overall;
	struct evidence_rule evidence;
};

/* Who supports a section at a level, and how often. */
struct level_support {
	const struct supporter *support;	/* NULL: nobody in particular */
	const char *rhythm;			/* "" if not said */
};

enum { REVIEW_PHASES = 8 };

/* How often plans are reviewed. */
struct review_rules {
	enum review_rhythm of_phase[REVIEW_PHASES];	/* by enum phase of evidence.h; or unsaid */
	enum review_rhythm otherwise;			/* of phases that are not named; or unsaid */
};

struct plan_rules {
	int areas_min, areas;		/* sections adopted in a year: usual least and most */
	int actions;			/* per section, at most */
	int actions_in_all;		/* 0: no limit but that */
	const struct level_support *by_level;	/* n_levels, or NULL */
	int lasts_half_terms;
	const struct supporter *supporters;	size_t n_supporters;
	struct review_rules review;
};

/* Which numbers of people are too small for a public document: counts from 1 to below this; bases of fewer than
 * this, above 0. */
struct suppression {
	int below, base;
};

struct words {
	const char *section, *sections, *strand, *strands, *descriptor, *descriptors;
	const char *posts;	/* said to others in place of an action about one post */
};

/* A text of the audit that is more than ASCII, and its line. */
struct framework_text {
	const char *text;
	int line;
};

struct framework {
	enum framework_kind kind;
	const char *id, *version, *title, *subtitle, *notice, *formats, *language, *below;
	char sha256[65];		/* of the file */
	const char *file;		/* its base name: "hackney_wellbeing.lua" */
	const char *folder;		/* where it lies, for templates beside it */
	struct words words;
	const struct level *levels;		size_t n_levels;
	const struct rating *ratings;		size_t n_ratings;
	const struct respondent *respondents;	size_t n_respondents;
	const struct evidence_type *evidence_types;	size_t n_evidence_types;
	struct scoring scoring;
	struct plan_rules plan;
	struct suppression suppression;
	int recheck_months;
	size_t n_steps;			/* descriptors of each strand, by level from 1 on */
	/* The agreed respondent where that is a person who rates alone, not a meeting: the one that
	 * an empty cell means, whose judgements are the record. NULL: there is none. */
	const struct respondent *reviewer;
	const struct figure_group *groups;	size_t n_groups;
	size_t n_judgements;		/* of all sections */
	const struct box *head;		size_t n_head;	/* of an interview: who, by whom and when */
	const struct section *sections;		size_t n_sections;
	bool restricted;		/* about single pupils: always so of some kinds */
	const char *classification;	/* printed on every page; NULL: nothing */
	const char *retention;		/* how long its files are kept; NULL: not said */
	const void *own;		/* what audits of this kind alone have, such as case_rules.h; NULL: nothing */
	const struct framework_text *texts;	size_t n_texts;	/* those of which fonts may lack a character */
	const struct framework_index *index;	/* behind the look-ups below */
};

struct luahost_limits;

/*
 * Load, validate and freeze the audit at path into arena. Every problem of the file goes to diags with its
 * line. False if there was an error: framework is then not to be used. The file runs in a child
 * process with limits of time and memory before this process trusts it.
 */
bool framework_load(struct arena *arena, const char *path, struct framework *framework, struct diags *diags);

/* As framework_load, with limits other than the defaults of luahost/luahost.h. */
bool framework_load_limited(struct arena *arena, const char *path, const struct luahost_limits *limits,
			    struct framework *framework, struct diags *diags);

/* As framework_load, and warnings about what is allowed but hardly meant: placeholders, texts that
 * stand twice, levels that cannot be reached. */
bool framework_lint(struct arena *arena, const char *path, struct framework *framework,
		    struct diags *diags);

/* Look-ups by id, name or alias (sections, strands and descriptors: by id), folded as base/text.h
 * says; NULL if there is none. */
const struct section *framework_section(const struct framework *framework, const char *id);

/* Whether the audit is for schools of an enum phase (evidence.h), and how often the plan of one is reviewed. */
bool framework_serves(const struct framework *framework, int phase);
enum review_rhythm framework_rhythm(const struct framework *framework, int phase);

/* Whether anything of the audit depends on dates or school days, so that it needs a calendar. */
bool framework_reads_dates(const struct framework *framework);

/* Whether answers are rated and make levels and a plan; else they are notes, or states. */
bool framework_has_levels(const struct framework *framework);

/* Whether each strand has a descriptor for every level, and may be rated as a whole; else it is one statement. */
bool framework_has_steps(const struct framework *framework);

/* Whether one reviewer's judgements are the record, beside what the ratings indicate. */
bool framework_has_reviewer(const struct framework *framework);
const struct strand *framework_strand(const struct framework *framework, const char *id);
const struct descriptor *framework_descriptor(const struct framework *framework, const char *id);
const struct rating *framework_rating(const struct framework *framework, const char *text);
const struct respondent *framework_respondent(const struct framework *framework, const char *text);
const struct evidence_type *framework_evidence_type(const struct framework *framework, const char *text);
const struct judgement *framework_judgement(const struct framework *framework, const char *id);
const struct figure_field *framework_figure(const struct framework *framework, const char *id);
const struct figure_group *framework_group(const struct framework *framework, const char *text);
const struct box *framework_box(const struct framework *framework, const char *id);

/* What a column's header names, at most one of the four: beside what an id may differ in, spaces, hyphens and
 * underscores do not matter. */
struct framework_named {
	const struct descriptor *descriptor;
	const struct strand *strand;
	const struct box *box;
	const struct section *section;
};
struct framework_named framework_in_header(const struct framework *framework, const char *header);

/* A level by name, id or number; 0 by "none" or the audit's words for it; -1 if it is none. */
int framework_level(const struct framework *framework, const char *text);

/* A level's id, or "below" for 0. */
const char *framework_level_id(const struct framework *framework, int level);

/* A level's name, or the words for 0: "Emerging – not yet secure". */
const char *framework_level_name(const struct framework *framework, int level);

#endif
