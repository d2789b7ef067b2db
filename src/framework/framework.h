/*
 * framework.h - an audit as the engine sees it: frozen, validated, plain structs.
 *
 * audits/lua/README.md explains each field. Nothing here may name a particular audit. Levels are
 * numbers from 1 (the lowest) to n_levels; 0 means "below the first". Texts are never NULL unless a
 * comment says so. A table NAME_ids lists the ids of enum NAME, in its order and NULL-terminated: these
 * ids are used in audits, templates and results.json (ids.c).
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

/* The state of an answer. A rating in an audit can have one of the first five; the others result from the evidence.
 * NOTED is for audits without a scale: something was said. */
enum answer_state {
	ANSWER_MET, ANSWER_PARTLY, ANSWER_NOT_YET, ANSWER_NOT_APPLICABLE, ANSWER_WAIVED,
	ANSWER_NOT_ANSWERED, ANSWER_NOT_IN_FOCUS, ANSWER_NOTED,
	ANSWER_HIDDEN,			/* of a single post, in a public document: nothing is said of it */
	ANSWER_STATE_COUNT
};
extern const char *const answer_state_ids[];	/* "not_yet" */

enum scoring_model {
#define MODEL(NAME, name) MODEL_##NAME,
#include "framework/models.def"
#undef MODEL
	MODEL_COUNT
};
const char *scoring_model_name(enum scoring_model model);	/* "best_fit" */

/* The section id, in results.csv, of the row with the level of all sections together. */
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
	const char *page;		/* of a finding: the title of the page that it begins; "" or NULL: it begins none */
	enum answer_state state;
	const char *const *aliases;	size_t n_aliases;
};

struct respondent {
	const char *id, *name, *short_name;
	bool agreed;			/* the value agreed at the meeting; it counts wherever it is given */
	const char *const *aliases;	size_t n_aliases;
};

struct evidence_type {
	const char *id, *name;
	bool voice;			/* people's own voice, or data on outcomes */
	const char *const *aliases;	size_t n_aliases;
};

struct supporter {			/* someone who can support an action */
	const char *id, *name;
};

/* How long an action may take, when its success can be measured, and what it costs; only what the audit says. */
struct timing {
	struct lapse due, measured;
	const char *cost;		/* "" if not said */
};

struct descriptor {
	const char *id;			/* "voice.influence.advanced" */
	int section, strand;		/* indices in the framework, and in the section */
	int level;			/* 1 to n_levels */
	bool absent;			/* its strand has none at this level: it stands for nothing, and nothing finds it */
	const char *text, *action, *success, *owner;
	const struct supporter *support;	/* NULL: nobody beyond the school */
	const char *gate;		/* why it is a gate; NULL: not a gate */
	bool statutory;			/* a gate required by law: it cannot wait and is not optional */
	struct timing timing;		/* of its action */
	bool na_allowed;
	bool post;			/* about one identifiable post */
	/* The figures that it depends on. */
	const struct figure_field *const *figures;	size_t n_figures;
	/* For a prompt: what to ask about, lines to write on, where else it belongs. */
	const char *prompt;		/* NULL: none */
	int lines;
	bool several;			/* a respondent may write several notes */
	const char *const *see;		size_t n_see;
};

struct strand {
	const char *id, *title;		/* id: "voice.influence" */
	const char *number;		/* "4.3", from its position */
	const struct descriptor *descriptors;	/* n_steps of them, lowest level first, some perhaps absent */
};

enum figure_type {
	FIGURE_COUNT, FIGURE_PERCENT, FIGURE_NUMBER, FIGURE_MONEY, FIGURE_YES_NO, FIGURE_TEXT,
	FIGURE_TYPE_COUNT
};
extern const char *const figure_type_ids[];	/* "yes_no" */

/* A figure beside the ratings: metrics.csv, column metric. */
struct figure_field {
	const char *id, *title;		/* "leadership.funding" */
	enum figure_type type;
	int section;			/* index in the framework */
	int index;			/* in the section's figures */
	bool lead;			/* printed before the statements */
	bool things;			/* counts things, not people: never hidden */
	bool has_min, has_max;
	long long min_micro, max_micro;	/* plausible range, in millionths */
	const struct figure_field *of;	/* the whole that it is part of; NULL: none */
	const char *row, *column;	/* for figures printed side by side: what they say, and about whom;
					 * NULL: printed alone */
	bool derived;			/* worked out from others, so that forms do not ask for it */
	const struct figure_group *const *compare;	size_t n_compare;	/* groups whose value is asked for too */
};

/* A group that figures are compared with: metrics.csv, column group. */
struct figure_group {
	const char *id, *name;
	const char *const *aliases;	size_t n_aliases;
};

/* What to do while a figure holds a section down. */
struct remedy {
	const char *action, *owner, *success;	/* owner is "" if none is named */
	const struct supporter *support;	/* NULL: depends on the level, or nobody beyond the school */
	struct timing timing;
};

enum check_kind { CHECK_SUM, CHECK_PART, CHECK_GAP, CHECK_KIND_COUNT };
extern const char *const check_kind_ids[];	/* "sum" */

/* Either the parts must add up to whole, or not exceed it; or the gap between two parts is shown, in percentage
 * points. */
struct figure_check {
	enum check_kind kind;
	const struct figure_field *const *parts;	size_t n_parts;
	const struct figure_field *whole;	/* NULL for a gap */
	int flag;			/* of a gap: percentage points from which it stands out; 0: never */
	int cap;			/* level that the section cannot exceed while the check fails; 0: no cap */
	long long tolerance_micro;	/* how far the parts of a sum may be from their whole, in millionths */
	const char *reason;		/* NULL: not given */
	const struct remedy *remedy;	/* for a check that caps; NULL: none named */
};

/* A level that the section cannot exceed while a yes_no figure has a certain value. */
struct figure_cap {
	const struct figure_field *field;
	bool is;			/* that value is yes */
	const struct figure_field *without;	/* another figure that lifts the cap once it is yes; NULL: none */
	int level;
	const char *reason;
	bool statutory;			/* required by law */
	bool concern;			/* a concern about pupils: it cannot wait */
	const struct remedy *remedy;	/* NULL: none named */
};

/* A judgement at the end of a section. In a rubric each section has one, with the section's id and title. */
struct judgement {
	const char *id, *title;
	int section;			/* index in the framework */
	int index;			/* among all judgements of the audit */
	bool from_figures;		/* made by the reviewer alone, if the base of a figure is large enough ... */
	bool alone;			/* ... or, then too, since the section has no statements */
	int base_min;
	const struct figure_field *const *figures;	size_t n_figures;	/* the figures whose base counts */
};

/* A free text of the respondents. */
struct box {
	const char *id, *title;		/* "leadership.strengths" */
	int section;			/* -1: it belongs to the head, not to a section */
	int index;			/* in the section, or in the head */
	bool date;			/* the text is a date */
};

struct section {
	const char *id, *title, *question;	/* question: "" if there is none */
	const char *number;		/* "4", from its position */
	unsigned levels;		/* those it can have, if not all: bit n for level n; 0: all */
	const struct strand *strands;	size_t n_strands;
	const struct judgement *judgements;	size_t n_judgements;	/* none in an interview */
	const struct figure_field *figures;	size_t n_figures;
	const struct figure_check *checks;	size_t n_checks;
	const struct figure_cap *caps;		size_t n_caps;
	const struct box *boxes;		size_t n_boxes;
	const char *const *practice;		size_t n_practice;	/* prompts of effective practice */
};

/* What a level requires under the bands model, in per cent of the applicable statements. */
struct band {
	int met_min_percent;
	int met_or_partly_min_percent;
	int unmet_max_percent;
	int previous_min_level;		/* least level at the last review; 0: not required */
};

struct evidence_rule {
	bool on;
	int dated_from;			/* from this level on, a met descriptor needs a dated source */
	int types_from;			/* from this level on, a section needs min_types types of source */
	int min_types;
	bool needs_voice;
};

struct scoring {
	enum scoring_model model;
	int max_partial;
	int share_percent, floor_percent;	/* for best_fit */
	const int *points;		/* for weighted: n_levels values, the points of a met descriptor */
	const int *bands_percent;	/* for weighted: n_levels values, the least share of points for each level */
	const struct band *bands;	/* for bands: n_levels values, the first without conditions */
	const char *uncalibrated;	/* how far the thresholds can be trusted; "" if not said */
	int reason_steps;		/* distance from the indicated judgement that requires a reason */
	int gap_steps, gap_share_percent;	/* a visit is suggested if more than this share differs by
						 * gap_steps; 0 steps: never */
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
	enum review_rhythm of_phase[REVIEW_PHASES];	/* by enum phase of evidence.h; REVIEW_UNSAID if not named */
	enum review_rhythm otherwise;			/* for phases that are not named; may be unsaid too */
};

struct plan_rules {
	int areas_min, areas;		/* usual minimum and maximum of sections adopted in a year */
	int actions;			/* per section, at most */
	int actions_in_all;		/* 0: no other limit */
	const struct level_support *by_level;	/* n_levels entries, or NULL */
	int lasts_half_terms;
	const struct supporter *supporters;	size_t n_supporters;
	struct review_rules review;
};

/* The numbers of people that are too small for a public document: counts of 1 to below - 1, and bases above 0 and
 * under `base`. */
struct suppression {
	int below, base;
};

struct words {
	const char *section, *sections, *strand, *strands, *descriptor, *descriptors;
	const char *posts;	/* printed for others instead of an action about one post */
	const char *respondent, *respondents;	/* of a survey: who answers; else NULL */
	const char *trigger, *meeting;	/* of single cases: what starts one, NULL: not said; where it is decided */
};

/* Another audit that belongs with this one. */
struct related {
	const char *audit;	/* its id */
	const char *why;
	/* Only where documents are made, and NULL if it is not installed there. */
	const char *title, *audience;
};

/* A text with a name: of `renamed`, what an item is called today, by its id in earlier versions. */
struct text_pair {
	const char *name, *text;
};

/* A text of the audit that is not pure ASCII, and its line. */
struct framework_text {
	const char *text;
	int line;
};

struct framework {
	enum framework_kind kind;
	const char *id, *version, *title, *subtitle, *notice, *formats, *language, *below;
	const char *source;		/* what the audit goes back to, with its year; "" if not said */
	const char *audience;		/* for whom it is, inside a sentence after "for"; "" if not said */
	char sha256[65];		/* of the file */
	const char *file;		/* its name without folders: "hackney_wellbeing.lua" */
	const char *folder;		/* where it is, to find templates beside it */
	struct words words;
	const struct level *levels;		size_t n_levels;
	const struct rating *ratings;		size_t n_ratings;
	const struct respondent *respondents;	size_t n_respondents;
	const struct evidence_type *evidence_types;	size_t n_evidence_types;
	struct scoring scoring;
	struct plan_rules plan;
	struct suppression suppression;
	int recheck_months;
	const char *const *context;	size_t n_context;	/* columns of schools.csv that are shown beside levels */
	size_t n_steps;			/* descriptors per strand: one for each level from 1 on */
	/* The agreed respondent, if that is a person who rates alone rather than a meeting: an empty cell means this
	 * one, and this one's judgements are the record. NULL: there is none. */
	const struct respondent *reviewer;
	const struct figure_group *groups;	size_t n_groups;
	size_t n_judgements;		/* over all sections */
	const struct box *head;		size_t n_head;	/* of an interview: who was asked, by whom and when */
	const struct section *sections;		size_t n_sections;
	/* What became of sections, strands, descriptors and judgements of earlier versions (framework_today). */
	const struct text_pair *renamed;	size_t n_renamed;
	const char *const *ended;		size_t n_ended;
	bool restricted;		/* about single pupils; always true for some kinds */
	const char *classification;	/* printed on every page; NULL: none */
	const char *retention;		/* how long its files are kept; NULL: not said */
	struct related *related;	size_t n_related;
	const char *set;		/* what it makes together with these, for a page of their own; NULL: no page */
	const struct framework *strip;	/* the few figures of the first page, as an audit of figures; NULL: none */
	const void *own;		/* the kind's own data, such as struct case_rules; NULL: none */
	const struct framework_text *texts;	size_t n_texts;	/* texts with characters that fonts may lack */
	const struct framework_index *index;	/* used by the look-ups below */
};

struct luahost_limits;

/*
 * Load, validate and freeze the audit at path into arena. All problems of the file go to diags with their lines.
 * Returns false if there was an error; framework must then not be used. The file first runs in a child process with
 * limits of time and memory.
 */
bool framework_load(struct arena *arena, const char *path, struct framework *framework, struct diags *diags);

/* Like framework_load, with limits other than the defaults of luahost/luahost.h. */
bool framework_load_limited(struct arena *arena, const char *path, const struct luahost_limits *limits,
			    struct framework *framework, struct diags *diags);

/* Like framework_load, with warnings about what is allowed but hardly meant: placeholders, repeated texts, levels
 * that cannot be reached. */
bool framework_lint(struct arena *arena, const char *path, struct framework *framework,
		    struct diags *diags);

/* Look-ups by id, name or alias (sections, strands and descriptors only by id), folded as in base/fold.h; NULL if
 * there is none. */
const struct section *framework_section(const struct framework *framework, const char *id);

/* Whether the audit is for schools of an enum phase (evidence.h); and how often such a school's plan is reviewed. */
bool framework_serves(const struct framework *framework, int phase);
enum review_rhythm framework_rhythm(const struct framework *framework, int phase);

/* Whether a trust, an authority or a workshop's session may answer it too, not schools alone. */
bool framework_has_bodies(const struct framework *framework);

/* Whether anything in the audit depends on dates or school days, so that it needs a calendar. */
bool framework_reads_dates(const struct framework *framework);

/* What the audit calls the columns of entries.csv; NULL: it has no entries. */
struct entry_names;
const struct entry_names *framework_entry_names(const struct framework *framework);

/* Whether answers are rated and lead to levels and a plan; otherwise they are notes or states. */
bool framework_has_levels(const struct framework *framework);

/*
 * Whether each strand has a descriptor for every level and may be rated as a whole; otherwise each is one statement.
 */
bool framework_has_steps(const struct framework *framework);

/* Whether a section can have the level; and the highest that it can have up to it. */
bool section_can_have(const struct section *section, int level);
int section_level_up_to(const struct section *section, int level);

/* How many descriptors it has. */
size_t section_n_descriptors(const struct framework *framework, const struct section *section);

/* Whether anything is rated or answered; otherwise a reviewer judges each section alone. */
bool framework_rates(const struct framework *framework);

/* Whether a reviewer's judgements are the record, beside what the ratings indicate. */
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

/* What a column's header names: at most one of the four. Spaces, hyphens and underscores do not matter here, in
 * addition to what never matters in ids. */
struct framework_named {
	const struct descriptor *descriptor;
	const struct strand *strand;
	const struct box *box;
	const struct section *section;
};
struct framework_named framework_in_header(const struct framework *framework, const char *header);

/*
 * What became of an item of this or an earlier version: a section, strand, descriptor or judgement. `renamed` and
 * `ended` hold also for what is below their ids, unless a longer id is named. Allocates only if something was renamed.
 */
enum item_fate { ITEM_KEPT, ITEM_RENAMED, ITEM_ENDED };
struct item_today {
	enum item_fate fate;
	const char *id;			/* today's; of ITEM_ENDED the id in `ended` */
};
struct item_today framework_today(struct arena *arena, const struct framework *framework, const char *id);

/* A level by name, id or number; 0 for "none" or the audit's words for it; -1 if text is not a level. */
int framework_level(const struct framework *framework, const char *text);

/* A level's id, or "below" for 0. */
const char *framework_level_id(const struct framework *framework, int level);

/* A level's name, or the words for 0: "Emerging – not yet secure". */
const char *framework_level_name(const struct framework *framework, int level);

#endif
