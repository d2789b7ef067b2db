/*
 * given.c - see given.h.
 *
 * An answer is shown as the audit of today calls it: by its rating, if the audit still has that, else by its state. What
 * cannot be compared (another major version, an item that has ended, two items that have become one) is not shown.
 */
#include "earlier/given.h"

#include <string.h>

#include "base/text.h"
#include "earlier/results_file.h"
#include "earlier/year.h"

/* So many of each a plan can have at most; a file with more is not one of ours. */
enum { ACTIONS_MAX = 5000, WORDS_MAX = 2000 };

struct given_reading {
	struct results_file *file;
	const struct framework *framework;
	struct given *given;
	bool same_major;
	const struct rating **ratings;	/* by slot and respondent of today */
	const char **ids;		/* by slot: the id that it had then; NULL: nothing yet */
	bool *unknown;			/* ... two items of then are this one */
	struct given_action *actions;
	size_t capacity, n_lost;
	const char *lost;		/* the first respondent that the audit has no more */
};

/* How many answers a descriptor may have. */
static size_t width_of(const struct framework *f)
{
	return f->n_respondents ? f->n_respondents : 1;
}

const struct rating *given_rating(const struct given *given, const struct descriptor *descriptor,
				  const struct respondent *respondent)
{
	const struct framework *f = given->slots.framework;
	const size_t at = respondent ? (size_t)(respondent - f->respondents) : 0;

	return given->ratings[slot_of_descriptor(&given->slots, descriptor) * width_of(f) + at];
}

/* ---- answers ---- */

static const struct rating *rating_of(const struct framework *f, const char *text, const char *state)
{
	const struct rating *rating = text ? framework_rating(f, text) : NULL;

	if (rating && strcmp(answer_state_ids[rating->state], state) == 0)
		return rating;
	for (size_t i = 0; i < f->n_ratings; i++) {
		if (strcmp(answer_state_ids[f->ratings[i].state], state) == 0)
			return &f->ratings[i];
	}
	return NULL;
}

static void take_answer(struct given_reading *r, const json_t *of, size_t slot)
{
	const struct framework *f = r->framework;
	struct results_file *file = r->file;
	const char *id = results_text(file, of, "respondent", true);
	const struct rating *rating = rating_of(f, results_text(file, of, "rating", true), results_id(file, of, "state"));
	const struct respondent *who = id ? framework_respondent(f, id) : f->reviewer;

	if (file->bad || !rating)
		return;
	if (!who && f->n_respondents) {
		if (!r->n_lost++)
			r->lost = id ? id : "";
		return;
	}
	r->ratings[slot * width_of(f) + (who ? (size_t)(who - f->respondents) : 0)] = rating;
	r->given->has_answers = true;
}

static void read_descriptor(struct given_reading *r, const json_t *of)
{
	struct results_file *file = r->file;
	const char *id = results_id(file, of, "id");
	const struct item_today today = framework_today(file->arena, r->framework, id);
	const struct descriptor *descriptor = framework_descriptor(r->framework, today.id);
	const json_t *list = results_list(file, of, "answers"), *item;
	size_t i, slot;

	if (file->bad || !descriptor || today.fate == ITEM_ENDED || (!r->same_major && today.fate != ITEM_RENAMED))
		return;
	slot = slot_of_descriptor(&r->given->slots, descriptor);
	r->unknown[slot] |= r->ids[slot] != NULL;
	r->ids[slot] = id;
	json_array_foreach(list, i, item) {
		if (!file->bad)
			take_answer(r, item, slot);
	}
}

static void forget_merged(struct given_reading *r)
{
	const size_t width = width_of(r->framework);

	for (size_t i = 0; i < slots_count(&r->given->slots); i++) {
		for (size_t k = 0; r->unknown[i] && k < width; k++)
			r->ratings[i * width + k] = NULL;
	}
}

static void read_answers(struct given_reading *r)
{
	const json_t *sections = results_list(r->file, r->file->root, "sections"), *section, *strand, *descriptor;
	size_t i, j, k;

	json_array_foreach(sections, i, section) {
		const json_t *strands = results_list(r->file, section, "strands");

		json_array_foreach(strands, j, strand) {
			const json_t *descriptors = results_list(r->file, strand, "descriptors");

			json_array_foreach(descriptors, k, descriptor) {
				if (!r->file->bad)
					read_descriptor(r, descriptor);
			}
		}
	}
	forget_merged(r);
	if (r->n_lost)
		diags_add(r->file->diags, DIAG_PRV008, (struct loc){ .file = r->file->name },
			  "the audit has no respondent '%s' any more, so what they answered is not shown", r->lost)->value =
			r->lost;
}

/* ---- the plan ---- */

/* As in actions.csv: the day, or else how long it may take, or else the half term. */
static const char *read_moment(struct results_file *file, const json_t *of, const char *key)
{
	const json_t *moment = json_object_get(of, key), *in = json_object_get(moment, "in");
	struct lapse lapse = { .unit = LAPSE_NONE };
	const char *unit, *half_term;
	struct date date;

	if (!json_is_object(moment))
		return "";
	date = results_date(file, moment, "date");
	half_term = results_text(file, moment, "half_term", true);
	if (date_given(date))
		return date_iso(file->arena, date);
	if (!json_is_object(in))
		return half_term ? half_term : "";
	unit = results_id(file, in, "unit");
	lapse.n = results_count(file, in, "number", false);
	for (int i = 0; i < LAPSE_UNIT_COUNT; i++) {
		if (strcmp(lapse_unit_ids[i], unit) == 0)
			lapse.unit = (enum lapse_unit)i;
	}
	return lapse_text(file->arena, lapse);
}

static void read_words(struct given_reading *r, const json_t *of, struct given_action *action)
{
	struct results_file *file = r->file;
	const json_t *reviews = results_list(file, of, "reviews"), *review, *word;
	struct given_word *words = NULL;
	size_t i, k, capacity = 0;

	json_array_foreach(reviews, i, review) {
		const json_t *list = results_list(file, review, "words");
		const char *label = results_text(file, review, "label", false);

		json_array_foreach(list, k, word) {
			if (action->n_words == WORDS_MAX)
				results_file_refuse(file, "'words' has more than any plan can have");
			if (file->bad)
				return;
			if (action->n_words == capacity)
				words = arena_grow(file->arena, words, action->n_words, &capacity, sizeof(*words));
			words[action->n_words++] = (struct given_word){
				.review = label, .respondent = results_id(file, word, "respondent"),
				.status = results_id(file, word, "status"), .note = results_words(file, word, "note"),
				.date = results_date(file, word, "date"),
			};
			action->words = words;
		}
	}
}

static void read_action(struct given_reading *r, const json_t *of, enum given_part part)
{
	struct results_file *file = r->file;
	struct given *given = r->given;
	struct given_action *action;
	const char *item = results_text(file, of, "item", true);

	if (given->n_actions == ACTIONS_MAX)
		results_file_refuse(file, "'actions' has more than any plan can have");
	if (file->bad)
		return;
	if (given->n_actions == r->capacity)
		r->actions = arena_grow(file->arena, r->actions, given->n_actions, &r->capacity, sizeof(*r->actions));
	given->actions = r->actions;
	action = &r->actions[given->n_actions++];
	*action = (struct given_action){
		.part = part, .id = results_id(file, of, "id"), .item = item ? item : "",
		.text = results_words(file, of, "text"), .owner = results_words(file, of, "owner"),
		.support = results_words(file, of, "support"), .success = results_words(file, of, "success"),
		.cost = results_words(file, of, "cost"), .note = results_words(file, of, "note"),
		.status = results_id(file, of, "status"),
		.start = read_moment(file, of, "start_at"), .due = read_moment(file, of, "due_at"),
		.measured = read_moment(file, of, "measured_at"),
		.carried = results_count(file, of, "carried", false), .reviewed_on = results_date(file, of, "reviewed_on"),
	};
	read_words(r, of, action);
}

static void read_reviews(struct given_reading *r, const json_t *plan)
{
	struct results_file *file = r->file;
	const json_t *list = results_list(file, plan, "reviews"), *item;
	struct given_review *reviews = arena_array(file->arena, json_array_size(list), sizeof(*reviews));
	size_t i;

	json_array_foreach(list, i, item) {
		reviews[i] = (struct given_review){
			.label = results_text(file, item, "label", false), .by = results_date(file, item, "by"),
			.held = results_flag(file, item, "held"),
		};
	}
	r->given->reviews = reviews;
	r->given->n_reviews = json_array_size(list);
}

static void read_plan(struct given_reading *r)
{
	static const char *const parts[] = {
		[GIVEN_ACTIONS] = "actions", [GIVEN_CARRIED] = "carried", [GIVEN_FINISHED] = "finished",
	};
	const json_t *plan = json_object_get(r->file->root, "plan"), *item;

	if (!json_is_object(plan))
		return;
	for (size_t part = 0; part < sizeof(parts) / sizeof(*parts); part++) {
		const json_t *list = results_list(r->file, plan, parts[part]);
		size_t i;

		json_array_foreach(list, i, item) {
			read_action(r, item, (enum given_part)part);
		}
	}
	read_reviews(r, plan);
}

/* ---- a file ---- */

static bool has_results(struct results_file *file, const struct results_head *head)
{
	static const struct {
		const char *status, *said;
	} without[] = {
		{ "withheld", "the report was withheld" }, { "failed", "the report was withheld" },
		{ "no_answers", "the school had sent no answers" },
	};

	for (size_t i = 0; i < sizeof(without) / sizeof(*without); i++) {
		if (strcmp(head->status, without[i].status) != 0)
			continue;
		diags_add(file->diags, DIAG_PRV007, (struct loc){ .file = file->name },
			  "%s, so the form shows nothing of it", without[i].said);
		return false;
	}
	if (strcmp(head->status, "made") != 0 && strcmp(head->status, "draft") != 0)
		results_file_refuse(file, "'%s' is not a status", head->status);
	return !file->bad;
}

static void begin(struct given_reading *r, const struct results_head *head, struct date form_date)
{
	struct arena *arena = r->file->arena;
	const struct framework *f = r->framework;
	struct given *given = arena_alloc(arena, sizeof(*given));
	size_t n;

	*given = (struct given){
		.school_year = head->school_year, .date = head->date, .generated = head->generated,
		.this_year = head->school_year == date_school_year(form_date), .slots = slots_of(arena, f),
	};
	n = slots_count(&given->slots);
	given->ratings = r->ratings = arena_array(arena, n * width_of(f), sizeof(*r->ratings));
	r->ids = arena_array(arena, n, sizeof(*r->ids));
	r->unknown = arena_array(arena, n, sizeof(*r->unknown));
	r->given = given;
	r->same_major = year_same_major(head->version, f->version);
	if (!r->same_major)
		diags_add(r->file->diags, DIAG_PRV009, (struct loc){ .file = r->file->name },
			  "it is by version %s of the audit and this form by %s, so only answers to what is renamed are "
			  "shown", head->version, f->version)->value = head->version;
}

static const struct given *read_file(struct results_file *file, const struct earlier_folders *folders,
				     const char *school_id)
{
	struct given_reading r = { .file = file, .framework = folders->framework };
	struct results_head head;

	if (!results_file_head(file, school_id, folders->framework, folders->report_date, &head) ||
	    !has_results(file, &head))
		return NULL;
	begin(&r, &head, folders->report_date);
	if (framework_has_levels(r.framework))
		read_answers(&r);
	read_plan(&r);
	return file->bad ? NULL : r.given;
}

const struct given *given_of_school(struct arena *arena, const struct earlier_folders *folders, const char *school_id,
				    struct diags *diags)
{
	for (size_t i = 0; folders && i < folders->n; i++) {
		const struct earlier_folder *folder = &folders->items[i];
		struct results_file file;
		enum results_end end = results_file_open(arena, folder->path, folder->name, school_id, SKIM_FOR_FORM, diags,
							 &file);

		if (end == RESULTS_READ)
			return read_file(&file, folders, school_id);
		if (end == RESULTS_BAD)
			return NULL;
	}
	return NULL;
}
