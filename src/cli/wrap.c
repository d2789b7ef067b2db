/* wrap.c - prints paragraphs as wide as the terminal. See cli.h. */
#include "cli/cli.h"

#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/text.h"

enum { WIDTH = 80, NARROWEST = 40, WIDEST = 120 };

int terminal_width(int descriptor)
{
	struct winsize size;

	if (!isatty(descriptor))
		return 0;
	if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || !size.ws_col)
		return WIDTH;
	return size.ws_col < NARROWEST ? NARROWEST : size.ws_col > WIDEST ? WIDEST : size.ws_col;
}

int output_width(void)
{
	int width = terminal_width(STDOUT_FILENO);

	return width ? width : WIDTH;
}

/* In characters, not bytes, since cells may contain any language. */
static int columns(const char *text, size_t length)
{
	size_t size;
	int n = 0;

	for (size_t i = 0; i < length; i += size, n++)
		text_decode(text + i, &size);
	return n;
}

void wrap_words(struct wrap *wrap, const char *style, const char *text)
{
	static const char white[] = " \t\r\n";

	for (text += strspn(text, white); *text; text += strspn(text, white)) {
		size_t length = strcspn(text, white);
		int w = columns(text, length);
		bool first = !wrap->begun;

		if (!first && wrap->at + 1 + w > wrap->width) {
			fprintf(wrap->out, "\n%*s", wrap->hang, "");
			wrap->at = wrap->hang;
			first = true;
		}
		fprintf(wrap->out, "%s%s%.*s%s", first ? "" : " ", style ? style : "", (int)length, text,
			style ? "\033[0m" : "");
		wrap->at += w + !first;
		wrap->begun = true;
		text += length;
	}
}

/* Line ends inside a cell become spaces. A word longer than a line gets a line of its own. */
void print_wrapped(int width, int indent, const char *lead, const char *text)
{
	const int hang = indent + columns(lead, strlen(lead));
	struct wrap wrap = { .out = stdout, .width = width, .hang = hang, .at = hang };

	printf("%*s%s", indent, "", lead);
	wrap_words(&wrap, NULL, text);
	putchar('\n');
}
