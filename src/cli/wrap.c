/* wrap.c - paragraphs on standard output, as wide as the terminal. See cli.h. */
#include "cli/cli.h"

#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/text.h"

enum { WIDTH = 80, NARROWEST = 40, WIDEST = 120 };

int output_width(void)
{
	struct winsize size;

	if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || !size.ws_col)
		return WIDTH;
	return size.ws_col < NARROWEST ? NARROWEST : size.ws_col > WIDEST ? WIDEST : size.ws_col;
}

/* In characters, not bytes: what stands in a cell may be in any language. */
static int columns(const char *text, size_t length)
{
	size_t size;
	int n = 0;

	for (size_t i = 0; i < length; i += size, n++)
		text_decode(text + i, &size);
	return n;
}

/* Line ends of a cell are spaces here. A word longer than a line stands on its own. */
void print_wrapped(int width, int indent, const char *lead, const char *text)
{
	static const char white[] = " \t\r\n";
	int hang = indent + columns(lead, strlen(lead)), at = hang;
	bool first = true;

	printf("%*s%s", indent, "", lead);
	for (text += strspn(text, white); *text; text += strspn(text, white)) {
		size_t length = strcspn(text, white);
		int w = columns(text, length);

		if (!first && at + 1 + w > width) {
			printf("\n%*s", hang, "");
			at = hang;
			first = true;
		}
		printf("%s%.*s", first ? "" : " ", (int)length, text);
		at += w + !first;
		first = false;
		text += length;
	}
	putchar('\n');
}
