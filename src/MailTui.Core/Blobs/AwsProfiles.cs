namespace MailTui.Core.Blobs;

/// <summary>The names of the profiles in the shared AWS files, which the SDK reads by itself once one is chosen.</summary>
public static class AwsProfiles
{
    private const int Largest = 1024 * 1024;

    /// <param name="variable">Of the environment.</param>
    /// <returns>Each once, in the order of the files; empty when there are none, or when they cannot be read.</returns>
    public static IReadOnlyList<string> Find(Func<string, string?> variable)
    {
        string home = variable("HOME") is { Length: > 0 } set
            ? set
            : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return
        [
            .. Names(Path.Combine(home, ".aws", "credentials"), "AWS_SHARED_CREDENTIALS_FILE", variable)
                .Concat(Names(Path.Combine(home, ".aws", "config"), "AWS_CONFIG_FILE", variable))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<string> Names(string usual, string name, Func<string, string?> variable)
    {
        string file = variable(name) is { Length: > 0 } told ? told : usual;
        foreach (string line in Read(file))
        {
            string text = line.Trim();
            if (!text.StartsWith('[') || !text.EndsWith(']'))
                continue;
            string[] words = text[1..^1]
                .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            // The configuration also has sections of SSO sessions and services.
            if (words is ["profile", var profile])
                yield return profile;
            else if (words is [var only])
                yield return only;
        }
    }

    private static string[] Read(string file)
    {
        try
        {
            return File.Exists(file) && new FileInfo(file).Length is > 0 and < Largest ? File.ReadAllLines(file) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
