using System.Globalization;

namespace MailTui.Presentation.Tests.Text;

/// <summary>As long as it lasts, the program speaks a language. Of the test that makes it alone: cultures flow with their thread.</summary>
internal sealed class Speaking : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentUICulture;

    public Speaking(string language) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

    public void Dispose() => CultureInfo.CurrentUICulture = _before;
}
