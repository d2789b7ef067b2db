/* base_json_test.c - what the writer writes is JSON, read back by another hand (jansson) and byte by
 * byte as it is meant to look; what it must not write ends the process. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>
#include <jansson.h>

#include "base/buf.h"
#include "base/json.h"

typedef void write_values(struct json *json);

/* What write makes of an open writer; the caller clears the buffer. */
static void write_all(struct buf *out, write_values *write)
{
	struct json json;

	buf_init(out, 1 << 24);
	json_init(&json, out);
	write(&json);
	json_finish(&json);
}

static void assert_written(write_values *write, const char *expected)
{
	struct buf out;

	write_all(&out, write);
	assert_string_equal(out.bytes, expected);
	buf_clear(&out);
}

/* ---- layout ---- */

static void nested(struct json *json)
{
	json_open_object(json, NULL);
	json_put_text(json, "a", "b");
	json_open_array(json, "list");
	json_put_int(json, NULL, 1);
	json_open_object(json, NULL);
	json_put_bool(json, "yes", true);
	json_put_bool(json, "no", false);
	json_close(json);
	json_open_array(json, NULL);
	json_put_null(json, NULL);
	json_close(json);
	json_close(json);
	json_put_text_or_null(json, "some", "");
	json_put_text_or_null(json, "none", NULL);
	json_close(json);
}

static void rows(struct json *json)
{
	json_open_array(json, NULL);
	json_open_row(json, NULL);
	json_put_int(json, "line", 3);
	json_open_array(json, "list");
	json_put_bool(json, NULL, true);
	json_put_null(json, NULL);
	json_close(json);
	json_open_object(json, "empty");
	json_close(json);
	json_close(json);
	json_open_row(json, NULL);
	json_close(json);
	json_open_object(json, NULL);
	json_put_int(json, "a", 1);
	json_close(json);
	json_close(json);
}

static void a_row_stays_on_one_line_with_all_that_is_in_it(void **state)
{
	assert_written(rows,
		       "[\n"
		       "  { \"line\": 3, \"list\": [ true, null ], \"empty\": {} },\n"
		       "  {},\n"
		       "  {\n"
		       "    \"a\": 1\n"
		       "  }\n"
		       "]\n");
}

static void values_are_nested_and_indented_by_two(void **state)
{
	assert_written(nested,
		       "{\n"
		       "  \"a\": \"b\",\n"
		       "  \"list\": [\n"
		       "    1,\n"
		       "    {\n"
		       "      \"yes\": true,\n"
		       "      \"no\": false\n"
		       "    },\n"
		       "    [\n"
		       "      null\n"
		       "    ]\n"
		       "  ],\n"
		       "  \"some\": \"\",\n"
		       "  \"none\": null\n"
		       "}\n");
}

static void empty_ones(struct json *json)
{
	json_open_array(json, NULL);
	json_open_object(json, NULL);
	json_close(json);
	json_open_array(json, NULL);
	json_close(json);
	json_close(json);
}

static void empty_object(struct json *json)
{
	json_open_object(json, NULL);
	json_close(json);
}

static void what_is_empty_stays_on_its_line(void **state)
{
	assert_written(empty_ones, "[\n  {},\n  []\n]\n");
	assert_written(empty_object, "{}\n");
}

static void one_text(struct json *json)
{
	json_put_text(json, NULL, "alone");
}

static void a_value_may_stand_alone(void **state)
{
	assert_written(one_text, "\"alone\"\n");
}

static void deepest(struct json *json)
{
	for (int i = 0; i < JSON_MAX_DEPTH; i++)
		json_open_array(json, NULL);
	json_put_int(json, NULL, 1);
	for (int i = 0; i < JSON_MAX_DEPTH; i++)
		json_close(json);
}

static void the_deepest_value_is_indented_too(void **state)
{
	struct buf out;
	json_t *read;

	write_all(&out, deepest);
	assert_non_null(strstr(out.bytes, "\n                                "
			       "                                1\n"));
	read = json_loads(out.bytes, 0, NULL);
	assert_non_null(read);
	json_decref(read);
	buf_clear(&out);
}

/* ---- text ---- */

static void escapes(struct json *json)
{
	json_open_object(json, NULL);
	json_put_text(json, "quote\"back\\slash/", "\b\f\n\r\t\"\\/");
	json_put_text(json, "control", "\x01|\x0b|\x1f|\x7f");
	json_put_text(json, "beyond", "caf\xc3\xa9 \xe2\x80\x93 \xf0\x9f\x99\x82");
	json_put_text(json, "", "\\");
	json_close(json);
}

static void texts_are_escaped_where_they_must_be(void **state)
{
	assert_written(escapes,
		       "{\n"
		       "  \"quote\\\"back\\\\slash/\": \"\\b\\f\\n\\r\\t\\\"\\\\/\",\n"
		       "  \"control\": \"\\u0001|\\u000B|\\u001F|\x7f\",\n"
		       "  \"beyond\": \"caf\xc3\xa9 \xe2\x80\x93 \xf0\x9f\x99\x82\",\n"
		       "  \"\": \"\\\\\"\n"
		       "}\n");
}

static void spelled_keys(struct json *json)
{
	json_open_object(json, NULL);
	JSON_PUT_KEY(json, "list");
	json_open_array(json, NULL);
	json_put_int(json, NULL, 1);
	json_close(json);
	json_put_bool(json, "usual", true);
	JSON_PUT_KEY(json, "row");
	json_open_row(json, NULL);
	JSON_PUT_KEY(json, "a");
	json_put_text(json, NULL, "b");
	JSON_PUT_KEY(json, "none");
	json_put_null(json, NULL);
	json_close(json);
	json_close(json);
}

static void a_key_may_be_spelled_already(void **state)
{
	assert_written(spelled_keys,
		       "{\n"
		       "  \"list\": [\n    1\n  ],\n"
		       "  \"usual\": true,\n"
		       "  \"row\": { \"a\": \"b\", \"none\": null }\n"
		       "}\n");
}

/* Texts of all lengths up to this, of bytes that want escaping in all places. */
enum { LENGTHS = 40, VARIETY = 128 };

static void text_of(char *text, int length, int first)
{
	for (int i = 0; i < length; i++)
		text[i] = (char)((first + i * 37) % (VARIETY - 1) + 1);
	text[length] = '\0';
}

static void many_texts(struct json *json)
{
	char text[LENGTHS + 1];

	json_open_array(json, NULL);
	for (int length = 0; length < LENGTHS; length++)
		for (int first = 0; first < VARIETY; first++) {
			text_of(text, length, first);
			json_put_text(json, NULL, text);
		}
	json_close(json);
}

static void another_reader_gets_every_text_back(void **state)
{
	char text[LENGTHS + 1];
	struct buf out;
	json_t *read;
	size_t n = 0;

	write_all(&out, many_texts);
	read = json_loadb(out.bytes, out.length, 0, NULL);
	assert_non_null(read);
	for (int length = 0; length < LENGTHS; length++)
		for (int first = 0; first < VARIETY; first++) {
			text_of(text, length, first);
			assert_string_equal(json_string_value(json_array_get(read, n++)), text);
		}
	assert_int_equal(json_array_size(read), n);
	json_decref(read);
	buf_clear(&out);
}

/* ---- numbers ---- */

static void numbers(struct json *json)
{
	static const long long ints[] = { 0, -1, 10, 4294967296, LLONG_MAX, LLONG_MIN };

	json_open_array(json, NULL);
	for (size_t i = 0; i < sizeof(ints) / sizeof(*ints); i++)
		json_put_int(json, NULL, ints[i]);
	json_close(json);
}

static void numbers_are_exact(void **state)
{
	assert_written(numbers,
		       "[\n  0,\n  -1,\n  10,\n  4294967296,\n  9223372036854775807,\n"
		       "  -9223372036854775808\n]\n");
}

/* ---- what there is no room for ---- */

static void a_buffer_that_overflows_says_so(void **state)
{
	struct json json;
	struct buf out;

	buf_init(&out, 20);
	json_init(&json, &out);
	nested(&json);
	json_finish(&json);
	assert_true(out.full);
	assert_true(out.length <= 20);
	buf_clear(&out);
}

/* ---- misuse ---- */

static void no_key(struct json *json)
{
	json_open_object(json, NULL);
	json_put_int(json, NULL, 1);
}

static void stray_key(struct json *json)
{
	json_open_array(json, NULL);
	json_open_array(json, "key");
}

static void key_at_the_top(struct json *json)
{
	json_open_object(json, "key");
}

static void two_values(struct json *json)
{
	empty_object(json);
	json_put_null(json, NULL);
}

static void left_open(struct json *json)
{
	json_open_object(json, NULL);
	json_open_array(json, "list");
	json_close(json);
}

static void closed_twice(struct json *json)
{
	empty_object(json);
	json_close(json);
}

static void nothing(struct json *json)
{
}

static void too_deep(struct json *json)
{
	for (int i = 0; i <= JSON_MAX_DEPTH; i++)
		json_open_array(json, NULL);
}

static void missing_text(struct json *json)
{
	json_put_text(json, NULL, NULL);
}

static void latin1_text(struct json *json)
{
	json_put_text(json, NULL, "caf\xe9");
}

static void cut_text(struct json *json)
{
	json_put_text(json, NULL, "\"\xe2\x80");
}

static void surrogate(struct json *json)
{
	json_put_text(json, NULL, "\xed\xa0\x80");
}

static void latin1_key(struct json *json)
{
	json_open_object(json, NULL);
	json_put_int(json, "caf\xe9", 1);
}

static void spelled_key_in_array(struct json *json)
{
	json_open_array(json, NULL);
	JSON_PUT_KEY(json, "key");
}

static void spelled_key_twice(struct json *json)
{
	json_open_object(json, NULL);
	JSON_PUT_KEY(json, "key");
	JSON_PUT_KEY(json, "key");
}

static void two_keys(struct json *json)
{
	json_open_object(json, NULL);
	JSON_PUT_KEY(json, "one");
	json_put_int(json, "two", 1);
}

static void key_alone(struct json *json)
{
	json_open_object(json, NULL);
	JSON_PUT_KEY(json, "key");
	json_close(json);
}

/* In a child, which must end by die(), saying message. */
static void assert_dies(write_values *write, const char *message)
{
	char said[256];
	size_t length = 0;
	ssize_t got;
	int ends[2], status;
	pid_t child;

	assert_int_equal(pipe(ends), 0);
	child = fork();
	assert_true(child >= 0);
	if (child == 0) {
		struct buf out;

		signal(SIGABRT, SIG_DFL);	/* cmocka would catch it */
		dup2(ends[1], STDERR_FILENO);
		write_all(&out, write);
		_exit(0);
	}
	close(ends[1]);
	while ((got = read(ends[0], said + length, sizeof(said) - 1 - length)) > 0)
		length += (size_t)got;
	said[length] = '\0';
	close(ends[0]);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_string_equal(said, message);
	assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
}

static void a_misplaced_key_ends_the_process(void **state)
{
	assert_dies(no_key, "waymark: JSON: a value in an object needs a key\n");
	assert_dies(stray_key, "waymark: JSON: 'key' is a key, but not in an object\n");
	assert_dies(key_at_the_top, "waymark: JSON: 'key' is a key, but not in an object\n");
	assert_dies(spelled_key_in_array, "waymark: JSON: \"key\": a key where none can be\n");
	assert_dies(spelled_key_twice, "waymark: JSON: \"key\": a key where none can be\n");
	assert_dies(two_keys, "waymark: JSON: 'two' is a second key of a value\n");
	assert_dies(key_alone, "waymark: JSON: a key has no value\n");
}

static void unbalanced_nesting_ends_the_process(void **state)
{
	assert_dies(two_values, "waymark: JSON: a second value at the top\n");
	assert_dies(left_open, "waymark: JSON: 1 levels are open at the end\n");
	assert_dies(closed_twice, "waymark: JSON: nothing is open that could be closed\n");
	assert_dies(nothing, "waymark: JSON: no value at the top\n");
	assert_dies(too_deep, "waymark: JSON: more than 32 levels\n");
}

static void text_that_is_not_utf8_ends_the_process(void **state)
{
	static const char message[] = "waymark: JSON: a text is not UTF-8\n";

	assert_dies(latin1_text, message);
	assert_dies(cut_text, message);
	assert_dies(surrogate, message);
	assert_dies(latin1_key, message);
	assert_dies(missing_text, "waymark: JSON: a text is missing\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_are_nested_and_indented_by_two),
		cmocka_unit_test(a_row_stays_on_one_line_with_all_that_is_in_it),
		cmocka_unit_test(what_is_empty_stays_on_its_line),
		cmocka_unit_test(a_value_may_stand_alone),
		cmocka_unit_test(the_deepest_value_is_indented_too),
		cmocka_unit_test(texts_are_escaped_where_they_must_be),
		cmocka_unit_test(another_reader_gets_every_text_back),
		cmocka_unit_test(numbers_are_exact),
		cmocka_unit_test(a_buffer_that_overflows_says_so),
		cmocka_unit_test(a_key_may_be_spelled_already),
		cmocka_unit_test(a_misplaced_key_ends_the_process),
		cmocka_unit_test(unbalanced_nesting_ends_the_process),
		cmocka_unit_test(text_that_is_not_utf8_ends_the_process),
	};

	cmocka_set_message_output(CM_OUTPUT_TAP);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
