using System.Reflection;
using MailTui.Core.Setup;

namespace MailTui.Core.Tests.Setup;

public sealed class FindingsTests
{
    /// <summary>Documentation and translation go by the list: what is missing in it would be in neither.</summary>
    [Fact]
    public void Every_finding_of_a_check_is_in_its_list() =>
        Assert.All(
            Doctor.Checks,
            check =>
                Assert.All(
                    check
                        .GetType()
                        .GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
                        .Where(field => field.FieldType == typeof(Finding)),
                    field => Assert.True(check.Findings.Contains(field.GetValue(null)), $"{check.Name}: {field.Name}")
                )
        );

    [Fact]
    public void A_phrase_that_is_put_into_a_finding_is_made_safe_as_well()
    {
        var result = new Finding(CheckStatus.Ok, "{0}").With(Core.Text.Phrase.Of($"by {"\u001b[2J\u202eevil"}"));

        Assert.DoesNotContain($"{result.Seen}", c => char.IsControl(c) || c == '\u202e');
    }
}
