using MailTui.Terminal;

namespace MailTui.Tests.Terminal;

public sealed class CellProbeTests
{
    [Theory]
    [InlineData("\e[12;3R", 3)]
    [InlineData("typed meanwhile\e[1;81R", 81)]
    [InlineData("\e[12;3", null)]
    [InlineData("\e[?62;4c", null)]
    public void The_column_is_taken_from_the_report(string answer, int? column) =>
        Assert.Equal(column, CellProbe.Column(answer));
}
