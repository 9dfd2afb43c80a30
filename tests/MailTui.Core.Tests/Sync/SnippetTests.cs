using MailTui.Core.Sync;
using MailTui.Testing.Messages;

namespace MailTui.Core.Tests.Sync;

public class SnippetTests
{
    [Fact]
    public void Blanks_that_line_up_columns_are_one_blank_in_a_snippet() =>
        Assert.Equal(
            "j k next Enter open",
            MessageRecordReader.Read(A.Message().Text("  j k      next\n  Enter    open").BuildBlob()).Snippet
        );
}
