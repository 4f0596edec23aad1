"""A theme of high contrast, which has a longer name than the others."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_language_of_the_browser")]
    operations = [
        migrations.AlterField(
            model_name="user",
            name="theme",
            field=models.CharField(
                choices=[
                    ("system", "System"),
                    ("light", "Light"),
                    ("dark", "Dark"),
                    ("contrast", "Contrast"),
                ],
                default="system",
                max_length=8,
            ),
        ),
    ]
