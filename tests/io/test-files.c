/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "folder-test.h"
#include "test.h"
#include "xml.h"

/* What can be wrong with a file before anyone looks at what it says. */

/* What check says about `path`, in one line; fails when its answer and its issues disagree. */
static char *
check_path (const char *path)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *name = g_path_get_basename (path);
  gboolean         fine = utenfor_library_check (library, path, issues);

  g_assert_cmpint (fine, ==, issues->n_errors == 0);

  return test_issues_to_text (issues, name);
}

static char *
check_bytes (const char *bytes,
             gssize      size)
{
  g_auto (TestFolder) folder = { NULL };
  g_autofree char *path = NULL;

  test_folder_init (&folder);
  test_folder_copy_small (&folder);
  path = test_folder_path (&folder, "file.xml");
  test_write (path, bytes, size);

  return check_path (path);
}

static void
assert_says (const char *bytes,
             const char *expected)
{
  g_autofree char *found = check_bytes (bytes, -1);

  g_assert_cmpstr (found, ==, expected);
}

static void
assert_path_says (const char *path,
                  const char *expected)
{
  g_autofree char *found = check_path (path);

  g_assert_cmpstr (found, ==, expected);
}

/* --- the file itself --------------------------------------------------------- */

static void
test_missing (void)
{
  assert_path_says ("/nowhere/at/all.xml", "error file-missing 0");
}

static void
test_directory (void)
{
  assert_path_says (g_get_tmp_dir (), "error file-directory 0");
}

static void
test_empty (void)
{
  assert_says ("", "error file-empty 0");
}

static void
test_pipe_does_not_wait (void)
{
  g_auto (TestFolder) folder = { NULL };
  g_autofree char *path = NULL;

  test_folder_init (&folder);
  path = test_folder_path (&folder, "pipe.xml");
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_path_says (path, "error file-unreadable 0");
}

/* Root may read everything, so it becomes somebody else for a moment. */
static void
test_no_permission (void)
{
  g_auto (TestFolder) folder = { NULL };
  g_autofree char *path = NULL;
  g_autofree char *found = NULL;
  gboolean         is_root = geteuid () == 0;

  test_folder_init (&folder);
  test_folder_write (&folder, "secret.xml", "<catalogue/>");
  path = test_folder_path (&folder, "secret.xml");
  g_assert_cmpint (chmod (path, 0), ==, 0);
  g_assert_cmpint (chmod (folder.path, 0755), ==, 0);
  if (is_root)
    g_assert_cmpint (seteuid (65534), ==, 0);
  found = check_path (path);
  if (is_root)
    g_assert_cmpint (seteuid (0), ==, 0);
  g_assert_cmpstr (found, ==, "error file-unreadable 0");
}

static void
test_too_large (void)
{
  g_auto (TestFolder) folder = { NULL };
  g_autofree char *path = NULL;
  g_autofree char *hints = NULL;
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();

  test_folder_init (&folder);
  test_folder_write (&folder, "large.xml", "<catalogue/>");
  path = test_folder_path (&folder, "large.xml");
  g_assert_cmpint (truncate (path, 32 * 1024 * 1024 + 1), ==, 0);
  g_assert_null (utenfor_xml_read (path, issues));
  g_assert_true (utenfor_issues_has (issues, "file-too-large"));
  hints = test_issues_to_hints (issues);
  g_assert_nonnull (strstr (hints, "the limit is 32 MB"));
}

static void
test_just_not_too_large (void)
{
  g_auto (TestFolder) folder = { NULL };
  g_autofree char *path = NULL;

  test_folder_init (&folder);
  test_folder_write (&folder, "large.xml", "<catalogue/>");
  path = test_folder_path (&folder, "large.xml");
  g_assert_cmpint (truncate (path, 32 * 1024 * 1024), ==, 0);
  assert_path_says (path, "error encoding-wrong 1");
}

static void
test_through_a_link (void)
{
  g_auto (TestFolder) folder = { NULL };
  g_autofree char *target = NULL;
  g_autofree char *link = NULL;

  test_folder_init (&folder);
  test_folder_copy_small (&folder);
  target = test_folder_path (&folder, "catalogue.xml");
  link = test_folder_path (&folder, "other.xml");
  g_assert_cmpint (symlink (target, link), ==, 0);
  assert_path_says (link, "");
}

/* Wherever a file is cut, that is what is said, once. */
static void
test_truncated_anywhere (void)
{
  g_autofree char *text = test_read_small ("life-course.xml");
  gsize            end = strlen (text) - strlen ("</scenario>\n");

  for (gsize size = 60; size < end; size += 13)
    {
      g_autofree char *found = check_bytes (text, size);
      gboolean         inside_letter = ((guchar)text[size] & 0xC0) == 0x80;

      if (inside_letter)
        continue;
      if (!g_str_has_prefix (found, "error file-truncated ") || strchr (found, ';') != NULL)
        g_error ("cut at %" G_GSIZE_FORMAT " (…%.20s): %s", size, text + size - 20, found);
    }
}

/* --- encodings ----------------------------------------------------------------- */

static void
test_latin1 (void)
{
  assert_says ("<?xml version=\"1.0\"?>\n<catalogue format=\"1\" id=\"x\">\n<title xml:lang=\"nb\">\xE6</title></catalogue>", "error encoding-wrong 3");
}

static void
test_declared_latin1 (void)
{
  assert_says ("<?xml version=\"1.0\" encoding='ISO-8859-1'?>\n<catalogue/>", "error encoding-wrong 1");
}

static void
test_utf16 (void)
{
  g_autofree char *found = check_bytes ("\xFF\xFE<\0c\0/\0>\0", 10);

  g_assert_cmpstr (found, ==, "error encoding-wrong 1");
}

static void
test_nul_byte (void)
{
  g_autofree char *found = check_bytes ("<catalogue>\n\0</catalogue>", 25);

  g_assert_cmpstr (found, ==, "error encoding-wrong 2");
}

static void
assert_small_with (const char *old,
                   const char *new_text,
                   const char *expected)
{
  g_autofree char *text = test_read_small ("life-course.xml");
  g_autofree char *changed = NULL;
  int              line;

  changed = test_replace (text, old, new_text, &line);
  assert_says (changed, expected);
}

static void
test_byte_order_mark (void)
{
  assert_small_with ("<?xml", "\xEF\xBB\xBF<?xml", "");
}

static void
test_other_ways_to_say_utf8 (void)
{
  assert_small_with ("encoding=\"UTF-8\"", "encoding='utf-8' standalone=\"yes\"", "");
  assert_small_with (" encoding=\"UTF-8\"", "", "");
  assert_small_with ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "", "");
}

static void
test_windows_lines (void)
{
  g_autofree char *text = test_read_small ("life-course.xml");
  g_autofree char *changed = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *windows = NULL;
  int              line;

  changed = test_replace (text, "<relapse value=\"0.05\"/>", "<relapse value=\"0,05\"/>", &line);
  lines = g_strsplit (changed, "\n", -1);
  windows = g_strjoinv ("\r\n", lines);
  g_assert_cmpint (line, ==, 42);
  assert_says (windows, "error number-comma 42");
}

static void
test_line_of_a_long_tag (void)
{
  assert_small_with ("<relapse value=\"0.05\"/>", "<relapse\n\n  value=\"0,05\"\n/>", "error number-comma 45");
}

/* --- XML ------------------------------------------------------------------------- */

static void
test_no_xml (void)
{
  assert_says ("Kjære leser\n", "error xml-wrong 1");
}

static void
test_picture (void)
{
  g_autofree char *found = check_bytes ("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);

  g_assert_cmpstr (found, ==, "error encoding-wrong 1");
}

/* Three slips in three lines are three issues in those lines. */
static void
test_all_parser_errors (void)
{
  assert_says ("<catalogue>\n<a b=c/>\n<d>&</d>\n<e f=\"<\"/>\n</catalogue>\n",
               "error xml-wrong 2; error xml-wrong 3; error xml-wrong 4");
}

static void
test_wrong_end_tag (void)
{
  assert_says ("<catalogue>\n<a>\n</b>\n</catalogue>\n", "error xml-wrong 3");
}

static void
test_garbage_is_bounded (void)
{
  g_autofree char *garbage = g_strnfill (300000, '<');
  g_autofree char *found = check_bytes (garbage, -1);
  g_auto (GStrv) parts = g_strsplit (found, ";", -1);

  g_assert_cmpuint (g_strv_length (parts), <=, 50);
}

static void
test_unknown_entity (void)
{
  assert_small_with (">Leie<", ">B&aelig;rum<", "error xml-wrong 29");
}

static void
test_character_references_are_fine (void)
{
  assert_small_with (">Leie<", ">B&#xE6;rum &amp; &lt;Bod&#248;&gt;<", "");
}

static void
test_doctype (void)
{
  assert_small_with ("<scenario ", "<!DOCTYPE scenario>\n<scenario ", "error doctype-refused 2");
  assert_small_with ("<scenario ", "\n<!DOCTYPE scenario SYSTEM \"http://127.0.0.1:9/x.dtd\">\n<scenario ", "error doctype-refused 3");
  assert_small_with ("<scenario ", "<!DOCTYPE scenario PUBLIC \"x\" \"file:///dev/zero\">\n<scenario ", "error doctype-refused 2");
}

/* What the entity stands for must not come in by any door. */
static void
test_external_entity (void)
{
  g_auto (TestFolder) folder = { NULL };
  g_autofree char *secret = NULL;
  g_autofree char *doctype = NULL;
  g_autofree char *text = test_read_small ("life-course.xml");
  g_autofree char *with_doctype = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *path = NULL;
  g_autofree char *hints = NULL;
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  int line;

  test_folder_init (&folder);
  test_folder_write (&folder, "secret.txt", "hemmelig");
  secret = test_folder_path (&folder, "secret.txt");
  doctype = g_strdup_printf ("<!DOCTYPE scenario [<!ENTITY x SYSTEM \"file://%s\">]>\n<scenario ", secret);
  with_doctype = test_replace (text, "<scenario ", doctype, &line);
  changed = test_replace (with_doctype, ">Leie<", ">&x;<", &line);
  test_folder_write (&folder, "file.xml", changed);
  path = test_folder_path (&folder, "file.xml");
  g_assert_null (utenfor_xml_read (path, issues));
  hints = test_issues_to_hints (issues);
  g_assert_null (strstr (hints, "hemmelig"));
  g_assert_cmpuint (utenfor_issues_get_n (issues), ==, 1);
  g_assert_true (utenfor_issues_has (issues, "doctype-refused"));
}

/* A thousand million laughs would take minutes and all the memory. */
static void
test_entity_bomb (void)
{
  GString         *bomb = g_string_new ("<!DOCTYPE catalogue [<!ENTITY l0 \"ha\">");
  g_autofree char *text = NULL;
  gint64           begun = g_get_monotonic_time ();

  for (int i = 1; i < 10; i++)
    g_string_append_printf (bomb, "<!ENTITY l%d \"&l%d;&l%d;&l%d;&l%d;&l%d;&l%d;&l%d;&l%d;&l%d;&l%d;\">",
                            i, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1);
  g_string_append (bomb, "]>\n<catalogue x=\"&l9;\">&l9;</catalogue>");
  text = g_string_free (bomb, FALSE);
  assert_says (text, "error doctype-refused 1");
  g_assert_cmpint (g_get_monotonic_time () - begun, <, G_USEC_PER_SEC);
}

static void
test_deep_nesting (void)
{
  GString         *deep = g_string_new ("<catalogue format=\"1\" id=\"x\">");
  g_autofree char *text = NULL;

  for (int i = 0; i < 200000; i++)
    g_string_append (deep, "\n<a>");
  text = g_string_free (deep, FALSE);
  assert_says (text, "error depth-exceeded 33");
}

static void
test_other_vocabulary (void)
{
  assert_says ("<html>\n<body/></html>", "error root-wrong 1");
}

static void
test_kind_that_was_not_asked_for (void)
{
  g_autoptr (UtenforLibrary) library = utenfor_library_new ();
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autofree char *path = test_sample ("small", "life-course.xml");
  g_autofree char *hints = NULL;

  g_assert_null (utenfor_library_read_population (library, path, issues));
  g_assert_true (utenfor_issues_has (issues, "root-wrong"));
  hints = test_issues_to_hints (issues);
  g_assert_nonnull (strstr (hints, "a <population> is expected"));
  g_assert_null (utenfor_library_read_catalogue (library, path, issues));
  g_assert_cmpuint (issues->n_errors, ==, 2);
}

/* --- very many of something ------------------------------------------------------- */

static void
test_very_many_problems (void)
{
  GString         *many = g_string_new ("<catalogue format=\"1\" id=\"x\">\n");
  g_autofree char *text = NULL;
  g_autofree char *found = NULL;
  g_auto (GStrv) parts = NULL;

  for (int i = 0; i < 3000; i++)
    g_string_append (many, "<nonsense/>\n");
  g_string_append (many, "</catalogue>\n");
  text = g_string_free (many, FALSE);
  found = check_bytes (text, -1);
  parts = g_strsplit (found, "; ", -1);
  g_assert_cmpuint (g_strv_length (parts), ==, 1001);
  g_assert_cmpstr (parts[1000], ==, "note problems-cut 1002");
}

static void
test_too_many_elements (void)
{
  GString         *many = g_string_new ("<catalogue>\n");
  g_autofree char *text = NULL;

  for (int i = 0; i < 1000000; i++)
    g_string_append (many, "<a/>");
  g_string_append (many, "</catalogue>\n");
  text = g_string_free (many, FALSE);
  assert_says (text, "error too-many 2");
}

static void
test_too_many_payers (void)
{
  g_autofree char *text = test_read_small ("catalogue.xml");
  g_autofree char *changed = NULL;
  GString         *payers = g_string_new ("</payers>");
  int              line;

  for (int i = 0; i < 60; i++)
    {
      g_autofree char *payer = g_strdup_printf ("<payer id=\"p%d\"><title xml:lang=\"nb\">P</title></payer>", i);

      g_string_prepend (payers, payer);
    }
  changed = test_replace (text, "</payers>", payers->str, &line);
  g_string_free (payers, TRUE);
  assert_says (changed, "error too-many 2");
}

/* --- the schema, and what is not kept ------------------------------------------------ */

static void
test_schema_speaks_with_lines (void)
{
  g_autofree char *path = test_sample ("small", "life-course.xml");
  g_autofree char *rng = g_build_filename (g_getenv ("UTENFOR_DATA_DIR"), "schema", "catalogue.rng", NULL);
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforXml) xml = utenfor_xml_read (path, issues);
  g_autoptr (UtenforXmlSchema) schema = utenfor_xml_schema_new (rng);

  g_assert_nonnull (xml);
  g_assert_nonnull (schema);
  g_assert_false (utenfor_xml_validate (xml, schema, issues));
  g_assert_true (utenfor_issues_has (issues, "schema"));
  g_assert_cmpint (utenfor_issues_get (issues, 0)->line, ==, 2);
}

static void
test_no_schema_is_no_schema (void)
{
  g_autofree char *path = test_sample ("small", "life-course.xml");

  g_assert_null (utenfor_xml_schema_new (path));
  g_assert_null (utenfor_xml_schema_new ("/nowhere.rng"));
}

static void
test_comments (void)
{
  g_auto (TestFolder) folder = { NULL };
  g_autofree char *comment = NULL;
  g_autofree char *instruction = NULL;
  g_autofree char *none = test_sample ("small", "catalogue.xml");

  test_folder_init (&folder);
  test_folder_write (&folder, "comment.xml", "<a><b/><!-- c --></a>");
  test_folder_write (&folder, "instruction.xml", "<?xml-model href=\"x.rng\"?><a/>");
  comment = test_folder_path (&folder, "comment.xml");
  instruction = test_folder_path (&folder, "instruction.xml");
  g_assert_true (utenfor_library_has_comments (comment));
  g_assert_true (utenfor_library_has_comments (instruction));
  g_assert_false (utenfor_library_has_comments (none));
  g_assert_false (utenfor_library_has_comments ("/nowhere.xml"));
}

static void
test_attribute_values (void)
{
  g_auto (TestFolder) folder = { NULL };
  g_autofree char *path = NULL;
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforXml) xml = NULL;

  test_folder_init (&folder);
  test_folder_write (&folder, "a.xml", "<a b='&amp;&lt;&gt;&quot;&apos;' c='&amp;#38;' d='x\ty\n' e='' xml:lang='nb'/>");
  path = test_folder_path (&folder, "a.xml");
  xml = utenfor_xml_read (path, issues);
  g_assert_cmpstr (utenfor_xml_node_get (utenfor_xml_get_root (xml), "b"), ==, "&<>\"'");
  g_assert_cmpstr (utenfor_xml_node_get (utenfor_xml_get_root (xml), "c"), ==, "&#38;");
  g_assert_cmpstr (utenfor_xml_node_get (utenfor_xml_get_root (xml), "d"), ==, "x y ");
  g_assert_cmpstr (utenfor_xml_node_get (utenfor_xml_get_root (xml), "e"), ==, "");
  g_assert_cmpstr (utenfor_xml_node_get (utenfor_xml_get_root (xml), "xml:lang"), ==, "nb");
  g_assert_null (utenfor_xml_node_get (utenfor_xml_get_root (xml), "f"));
}

static void
test_text_is_collapsed (void)
{
  g_auto (TestFolder) folder = { NULL };
  g_autofree char *path = NULL;
  g_autoptr (UtenforIssues) issues = utenfor_issues_new ();
  g_autoptr (UtenforXml) xml = NULL;

  test_folder_init (&folder);
  test_folder_write (&folder, "a.xml", "<a>\n  one \t two\n<b> x </b><!-- -->three  <![CDATA[ <&> ]]> </a>");
  path = test_folder_path (&folder, "a.xml");
  xml = utenfor_xml_read (path, issues);
  g_assert_cmpstr (utenfor_xml_get_root (xml)->text, ==, "one two three <&>");
  g_assert_cmpstr (utenfor_xml_get_root (xml)->first->text, ==, "x");
}

static void
test_lines_beyond_65535 (void)
{
  g_autofree char *text = test_read_small ("life-course.xml");
  g_autofree char *changed = NULL;
  g_autofree char *empty_lines = g_strnfill (70000, '\n');
  g_autofree char *before = g_strconcat (empty_lines, "<relapse value=\"x\"/>", NULL);
  int              line;

  changed = test_replace (text, "<relapse value=\"0.05\"/>", before, &line);
  assert_says (changed, "error number-wrong 70042");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/io/file/missing", test_missing);
  g_test_add_func ("/io/file/directory", test_directory);
  g_test_add_func ("/io/file/empty", test_empty);
  g_test_add_func ("/io/file/pipe-does-not-wait", test_pipe_does_not_wait);
  g_test_add_func ("/io/file/no-permission", test_no_permission);
  g_test_add_func ("/io/file/too-large", test_too_large);
  g_test_add_func ("/io/file/just-not-too-large", test_just_not_too_large);
  g_test_add_func ("/io/file/through-a-link", test_through_a_link);
  g_test_add_func ("/io/file/truncated-anywhere", test_truncated_anywhere);
  g_test_add_func ("/io/encoding/latin1", test_latin1);
  g_test_add_func ("/io/encoding/declared-latin1", test_declared_latin1);
  g_test_add_func ("/io/encoding/utf16", test_utf16);
  g_test_add_func ("/io/encoding/nul-byte", test_nul_byte);
  g_test_add_func ("/io/encoding/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/io/encoding/other-ways-to-say-utf8", test_other_ways_to_say_utf8);
  g_test_add_func ("/io/encoding/windows-lines", test_windows_lines);
  g_test_add_func ("/io/xml/line-of-a-long-tag", test_line_of_a_long_tag);
  g_test_add_func ("/io/xml/no-xml", test_no_xml);
  g_test_add_func ("/io/xml/picture", test_picture);
  g_test_add_func ("/io/xml/all-parser-errors", test_all_parser_errors);
  g_test_add_func ("/io/xml/wrong-end-tag", test_wrong_end_tag);
  g_test_add_func ("/io/xml/garbage-is-bounded", test_garbage_is_bounded);
  g_test_add_func ("/io/xml/unknown-entity", test_unknown_entity);
  g_test_add_func ("/io/xml/character-references-are-fine", test_character_references_are_fine);
  g_test_add_func ("/io/xml/doctype", test_doctype);
  g_test_add_func ("/io/xml/external-entity", test_external_entity);
  g_test_add_func ("/io/xml/entity-bomb", test_entity_bomb);
  g_test_add_func ("/io/xml/deep-nesting", test_deep_nesting);
  g_test_add_func ("/io/xml/other-vocabulary", test_other_vocabulary);
  g_test_add_func ("/io/xml/kind-that-was-not-asked-for", test_kind_that_was_not_asked_for);
  g_test_add_func ("/io/xml/very-many-problems", test_very_many_problems);
  g_test_add_func ("/io/xml/too-many-elements", test_too_many_elements);
  g_test_add_func ("/io/xml/too-many-payers", test_too_many_payers);
  g_test_add_func ("/io/xml/schema-speaks-with-lines", test_schema_speaks_with_lines);
  g_test_add_func ("/io/xml/no-schema-is-no-schema", test_no_schema_is_no_schema);
  g_test_add_func ("/io/xml/comments", test_comments);
  g_test_add_func ("/io/xml/attribute-values", test_attribute_values);
  g_test_add_func ("/io/xml/text-is-collapsed", test_text_is_collapsed);
  g_test_add_func ("/io/xml/lines-beyond-65535", test_lines_beyond_65535);

  return g_test_run ();
}
