using MailTui.Testing;
using MailTui.Testing.Screens;

namespace MailTui.Tests.Docs;

public sealed class TroubleshootingDocumentTests
{
    [Fact]
    public void The_documentation_says_what_the_doctor_says() =>
        ScreenGolden.Verify(
            Path.Combine(RepositoryRoot.Path, "docs", "troubleshooting.md"),
            TroubleshootingDocument.Text()
        );
}
