using MailTui.Testing;
using MailTui.Testing.Screens;

namespace MailTui.Tests.Docs;

public sealed class KeysDocumentTests
{
    [Fact]
    public void The_table_of_keys_in_the_documentation_is_the_one_that_holds() =>
        ScreenGolden.Verify(Path.Combine(RepositoryRoot.Path, "docs", "keys.md"), KeysDocument.Text());
}
