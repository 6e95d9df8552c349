// the committed one: it holds for what is proven here
new File(basedir, 'authdb.lock').text = new File(basedir, '../../../auth/authdb.lock').text
true
