using System.Globalization;

namespace MailTui.Presentation.Text;

/// <summary>The language that the environment asks for, as POSIX says: the first of <c>LC_ALL</c>, <c>LC_MESSAGES</c> and
/// <c>LANG</c> that is not empty.</summary>
public static class Language
{
    /// <summary>The language in use is Korean.</summary>
    public static bool IsKorean => CultureInfo.CurrentUICulture.Name is "ko" or ['k', 'o', '-', ..];

    /// <summary>Korean, or English for everything else.</summary>
    /// <param name="variable">A variable of the environment; null when it is not set.</param>
    public static CultureInfo Of(Func<string, string?> variable)
    {
        string locale = Locale(variable("LC_ALL"), variable("LC_MESSAGES"), variable("LANG"));
        string language = locale.Split('_', '.', '@', '-')[0];
        return language.Equals("ko", StringComparison.OrdinalIgnoreCase)
            ? CultureInfo.GetCultureInfo("ko")
            : CultureInfo.InvariantCulture;
    }

    /// <summary>Everything that is shown from now on, on this thread and on those to come.</summary>
    public static void Use(CultureInfo culture)
    {
        CultureInfo.CurrentUICulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = culture;
    }

    private static string Locale(params ReadOnlySpan<string?> candidates)
    {
        foreach (string? candidate in candidates)
        {
            if (!string.IsNullOrEmpty(candidate))
                return candidate;
        }

        return "";
    }
}
